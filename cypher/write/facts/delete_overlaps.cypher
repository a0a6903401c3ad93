// summary: Removes Overlap nodes (key) with their ties.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Overlap {id: row.key})
DETACH DELETE f
RETURN collect(row.key) AS written
