"""How the graph is kept: queries, the database, its schema, and the embedded engine.

Nothing here knows what the nodes mean; the ledger and the projection write and read them.
"""
