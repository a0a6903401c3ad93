// summary: How many nodes Overlap there are.
// parameters:
// columns: nodes
MATCH (n:Overlap)
RETURN count(n) AS nodes
