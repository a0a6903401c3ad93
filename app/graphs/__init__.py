"""Drawings of the network: what is drawn how, where it stands, and the one module that speaks to pyvis.

Nothing here asks the database or knows HTTP: nodes and edges come in, JSON or a standalone page goes out.
"""
