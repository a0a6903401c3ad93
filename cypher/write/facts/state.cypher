// summary: The generation of the stored projection (key: projection).
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (s:State {id: row.key})
SET s.generation = row.generation
RETURN collect(row.key) AS written
