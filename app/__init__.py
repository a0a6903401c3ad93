"""What people and programs meet: answers, API, pages and the command; the only place that wires things together.

Nothing here reads a source or decides what a fact is; that is `loaders` and `graph_model`.
"""
