// summary: Statements by id, each tied to the document it stands in.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (s:Statement {id: row.key})
SET s += row.properties
MERGE (s)-[:STANDS_IN]->(d)
RETURN collect(row.key) AS written
