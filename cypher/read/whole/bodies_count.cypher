// summary: How many nodes Body there are.
// parameters:
// columns: nodes
MATCH (n:Body)
RETURN count(n) AS nodes
