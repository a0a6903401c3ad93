// summary: How many nodes Part there are.
// parameters:
// columns: nodes
MATCH (n:Part)
RETURN count(n) AS nodes
