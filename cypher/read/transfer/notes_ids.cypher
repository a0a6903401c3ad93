// summary: The ids of every Importing, as one column.
// parameters:
// columns: ids
MATCH (n:Importing)
RETURN collect(n.id) AS ids
