"""Export of ledger and facts to one file, and import of it into either database.

The file is the same for the same content, row by row. Nothing here reads sources or decides what a fact is.
"""
