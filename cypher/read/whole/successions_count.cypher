// summary: How many nodes Succession there are.
// parameters:
// columns: nodes
MATCH (n:Succession)
RETURN count(n) AS nodes
