// summary: How many nodes Contradiction there are.
// parameters:
// columns: nodes
MATCH (n:Contradiction)
RETURN count(n) AS nodes
