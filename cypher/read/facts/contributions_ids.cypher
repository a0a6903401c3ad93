// summary: The ids of every Contribution, as one column.
// parameters:
// columns: ids
MATCH (n:Contribution)
RETURN collect(n.id) AS ids
