// summary: Frozen states by id.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (n:FrozenState {id: row.key})
SET n = row.properties
RETURN collect(row.key) AS written
