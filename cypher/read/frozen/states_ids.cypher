// summary: The ids of every FrozenState, as one column.
// parameters:
// columns: ids
MATCH (n:FrozenState)
RETURN collect(n.id) AS ids
