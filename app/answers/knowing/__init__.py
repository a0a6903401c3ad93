"""Answers about what is known at all, and where papers contradict one another."""
