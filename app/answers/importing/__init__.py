"""Answers about an import before it is kept: what was read, what it would change, and against the last edition."""
