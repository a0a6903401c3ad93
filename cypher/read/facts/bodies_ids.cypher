// summary: The ids of every Body, as one column.
// parameters:
// columns: ids
MATCH (n:Body)
RETURN collect(n.id) AS ids
