"""Contributions: which amounts are one, of what kind, for which year, by whom and to whom."""
