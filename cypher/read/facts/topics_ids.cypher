// summary: The ids of every TopicTie, as one column.
// parameters:
// columns: ids
MATCH (n:TopicTie)
RETURN collect(n.id) AS ids
