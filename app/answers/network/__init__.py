"""Answers about the network that is drawn."""
