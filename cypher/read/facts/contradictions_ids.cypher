// summary: The ids of every Contradiction, as one column.
// parameters:
// columns: ids
MATCH (n:Contradiction)
RETURN collect(n.id) AS ids
