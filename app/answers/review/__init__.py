"""Answers about what people should look at, and what they entered and decided."""
