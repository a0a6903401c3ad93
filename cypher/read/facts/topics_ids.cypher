// summary: The ids of every TopicTie and who sees it, as columns.
// parameters:
// columns: ids, audiences
MATCH (n:TopicTie)
RETURN collect(n.id) AS ids, collect(n.audiences) AS audiences
