"""Answers about scenarios: before and after, never a change of facts."""
