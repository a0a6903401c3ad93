// summary: The ids of every Pending of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Pending)
RETURN collect(n.id) AS ids
