"""Imports through the browser: files held for a while, read apart from the server, looked at, then kept or dropped.

What a file says reaches the ledger only when somebody keeps it. Pages and wording live in app/pages/importing.
"""
