// summary: The ids of every Statement of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Statement)
RETURN collect(n.id) AS ids
