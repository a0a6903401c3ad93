// summary: bodies with the properties of their rows
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (body:Body {id: row.key})
SET body += row.properties
RETURN collect(row.key) AS written
