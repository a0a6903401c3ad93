// summary: In which documents these statements stand, as a column.
// parameters: statements
// columns: ids
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[:STANDS_IN]->(d:Document)
RETURN collect(DISTINCT d.id) AS ids
