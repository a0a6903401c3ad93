"""What exists, how it is kept and what follows from it.

Here live the values, the records, the storage, the ledger, the projection and the analysis.
Nothing here reads a source, knows German grammar or speaks HTTP; nothing of ours is imported.
"""
