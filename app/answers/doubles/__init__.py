"""Answers about possible Doppelstrukturen: pairs, groups, and the ranking that is kept."""
