// summary: bodies that must not be there yet
// parameters: rows
// columns: written
UNWIND $rows AS row
CREATE (body:Body {id: row.key})
RETURN collect(row.key) AS written
