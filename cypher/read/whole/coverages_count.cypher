// summary: How many nodes Coverage there are.
// parameters:
// columns: nodes
MATCH (n:Coverage)
RETURN count(n) AS nodes
