// summary: The ids of every Identity of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Identity)
RETURN collect(n.id) AS ids
