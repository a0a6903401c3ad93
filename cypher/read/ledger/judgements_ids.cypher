// summary: The ids of every Judgement of the ledger, as one column.
// parameters:
// columns: ids
MATCH (n:Judgement)
RETURN collect(n.id) AS ids
