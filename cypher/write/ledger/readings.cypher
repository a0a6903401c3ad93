// summary: Readings by id; the moment is that of the latest time that this reading was made.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (r:Reading {id: row.key})
SET r += row.properties
RETURN collect(row.key) AS written
