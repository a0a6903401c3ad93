// summary: The ids of every Withdrawal of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Withdrawal)
RETURN collect(n.id) AS ids
