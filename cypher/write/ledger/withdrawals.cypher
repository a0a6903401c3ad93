// summary: Withdrawals by id; the documents of the paper are no longer current.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (w:Withdrawal {id: row.key})
SET w += row.properties
WITH row
OPTIONAL MATCH (d:Document {paper: row.properties.paper})
SET d.current = false
WITH DISTINCT row
OPTIONAL MATCH (s:Statement {paper: row.properties.paper})
SET s.current = false
WITH DISTINCT row.key AS key
RETURN collect(key) AS written
