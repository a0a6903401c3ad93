// summary: as if schema steps had not been recorded
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (step:SchemaStep {id: row.key})
DETACH DELETE step
RETURN collect(row.key) AS written
