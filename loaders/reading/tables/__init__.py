"""Rows of tables as statements, and the prose beside them."""
