// summary: Removes the readings (key) physically.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (r:Reading {id: row.key})
DETACH DELETE r
RETURN collect(row.key) AS written
