// summary: Removes the documents (key) physically, with their ties.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (d:Document {id: row.key})
DETACH DELETE d
RETURN collect(row.key) AS written
