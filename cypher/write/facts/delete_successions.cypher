// summary: Removes Succession nodes (key) with their ties.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Succession {id: row.key})
DETACH DELETE f
RETURN collect(row.key) AS written
