// summary: The ids of every Part, as one column.
// parameters:
// columns: ids
MATCH (n:Part)
RETURN collect(n.id) AS ids
