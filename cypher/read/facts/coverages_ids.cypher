// summary: The ids of every Coverage and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Coverage)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
