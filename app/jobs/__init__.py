"""Long work that is left and found again: done one after the other beside the pages, its state kept on disk.

Imports (app/imports) and large files (app/files) are such work; what they do and say is theirs.
"""
