// summary: record that schema steps were applied
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (step:SchemaStep {id: row.key})
SET step.applied = row.applied
RETURN collect(row.key) AS written
