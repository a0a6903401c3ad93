// summary: The ids of every Succession, as one column.
// parameters:
// columns: ids
MATCH (n:Succession)
RETURN collect(n.id) AS ids
