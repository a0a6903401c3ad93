// summary: Statements by id, each tied to the document it stands in and to the mentions it speaks of.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (s:Statement {id: row.key})
SET s += row.properties
MERGE (s)-[:STANDS_IN]->(d)
WITH row, s
UNWIND row.mentions AS mention
MATCH (m:Mention {id: mention})
MERGE (s)-[:ABOUT]->(m)
RETURN collect(DISTINCT row.key) AS written
