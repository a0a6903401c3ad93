// summary: Mentions by id; a mention never changes.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (m:Mention {id: row.key})
SET m += row.properties
RETURN collect(row.key) AS written
