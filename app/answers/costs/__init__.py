"""Answers about costs: contributions and their totals, the ledger, plans, deadlines, what reaches whom."""
