// summary: The ids of every Contribution and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:Contribution)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
