// summary: The ids of every Overlap and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Overlap)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
