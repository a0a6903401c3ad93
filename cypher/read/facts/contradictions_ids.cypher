// summary: The ids of every Contradiction and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Contradiction)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
