// summary: The ids of every Succession and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Succession)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
