"""Values: partial dates and intervals, amounts and fee formulas, names, places, vocabularies.

A value is frozen, compares by content, prints to a text and parses back from it. Nothing here
knows a database, a document or a page.
"""
