// summary: The ids of every Overlap, as one column.
// parameters:
// columns: ids
MATCH (n:Overlap)
RETURN collect(n.id) AS ids
