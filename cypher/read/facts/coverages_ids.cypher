// summary: The ids of every Coverage, as one column.
// parameters:
// columns: ids
MATCH (n:Coverage)
RETURN collect(n.id) AS ids
