// summary: The ids of every Mention of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Mention)
RETURN collect(n.id) AS ids
