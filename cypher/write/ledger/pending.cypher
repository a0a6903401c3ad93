// summary: Bodies (key) whose facts must be projected again; written with what touches them, so no kill can lose it. The
// mark tells a later touch from the one that a running projection has seen.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (p:Pending {id: row.key})
SET p.mark = randomUUID()
RETURN collect(row.key) AS written
