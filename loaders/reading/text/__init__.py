"""How a paper is laid open for the rules: sentences, sections, clauses, phrases of names, dates, moods."""
