// summary: Readings by id; a reading never changes.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (r:Reading {id: row.key})
SET r += row.properties
RETURN collect(row.key) AS written
