// summary: Removes Contradiction nodes (key) with their ties.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Contradiction {id: row.key})
DETACH DELETE f
RETURN collect(row.key) AS written
