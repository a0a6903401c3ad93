"""Answers about documents, their passages, and reading them again."""
