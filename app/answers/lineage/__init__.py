"""Answers about what became of what."""
