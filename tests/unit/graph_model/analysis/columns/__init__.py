"""Columns of facts."""
