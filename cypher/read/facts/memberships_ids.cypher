// summary: The ids of every Membership, as one column.
// parameters:
// columns: ids
MATCH (n:Membership)
RETURN collect(n.id) AS ids
