// summary: Removes Profile nodes (key) with their ties.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Profile {id: row.key})
DETACH DELETE f
RETURN collect(row.key) AS written
