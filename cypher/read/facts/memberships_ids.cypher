// summary: The ids of every Membership and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Membership)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
