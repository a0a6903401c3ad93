// summary: mark bodies that are there already
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (body:Body {id: row.key})
SET body.marked = true
RETURN collect(row.key) AS written
