// summary: The ids of every Reading of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Reading)
RETURN collect(n.id) AS ids
