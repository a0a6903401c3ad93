// summary: The ids of every Document of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Document)
RETURN collect(n.id) AS ids
