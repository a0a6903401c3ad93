// summary: Scenarios by id; one that is saved again reads as it was saved last.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (n:Scenario {id: row.key})
SET n = row.properties
RETURN collect(row.key) AS written
