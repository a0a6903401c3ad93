// summary: Removes the statements (key) physically, with their ties.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (s:Statement {id: row.key})
DETACH DELETE s
RETURN collect(row.key) AS written
