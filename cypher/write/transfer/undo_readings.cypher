// summary: Removes those of these nodes (key) of the kind Reading that an interrupted import has written.
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (n:Reading {id: row.key})
DETACH DELETE n
RETURN collect(row.key) AS written
