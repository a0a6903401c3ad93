// summary: Documents by id; written twice is written once. The latest version of a paper is the current one.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (d:Document {id: row.key})
SET d += row.properties, d.current = true
RETURN collect(row.key) AS written
