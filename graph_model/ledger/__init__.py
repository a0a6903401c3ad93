"""Writing and reading documents, readings, statements, identities and judgements: append-only, the one truth."""
