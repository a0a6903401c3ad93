// summary: Bodies (key) whose facts must be projected again; written with what touches them, so no kill can lose it.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (p:Pending {id: row.key})
RETURN collect(row.key) AS written
