// summary: How many nodes Contribution there are.
// parameters:
// columns: nodes
MATCH (n:Contribution)
RETURN count(n) AS nodes
