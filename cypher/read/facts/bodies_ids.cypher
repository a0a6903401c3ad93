// summary: The ids of every Body, the fact that describes it, and who sees it, as columns.
// parameters:
// columns: ids, facts, audiences
MATCH (n:Body)
RETURN collect(n.id) AS ids, collect(n.fact) AS facts, collect(n.audiences) AS audiences
