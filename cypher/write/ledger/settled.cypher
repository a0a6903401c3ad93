// summary: Takes bodies (key) off the list of what must be projected again.
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (p:Pending {id: row.key})
DELETE p
RETURN collect(row.key) AS written
