// summary: How many nodes Membership there are.
// parameters:
// columns: nodes
MATCH (n:Membership)
RETURN count(n) AS nodes
