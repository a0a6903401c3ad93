// summary: Areas of the municipal directory by key.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (a:Area {id: row.key})
SET a += row.properties
RETURN collect(row.key) AS written
