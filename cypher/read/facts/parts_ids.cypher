// summary: The ids of every Part and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Part)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
