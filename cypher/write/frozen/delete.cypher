// summary: Removes frozen states (key); facts and ledger never knew of them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (n:FrozenState {id: row.key})
DETACH DELETE n
RETURN collect(row.key) AS written
