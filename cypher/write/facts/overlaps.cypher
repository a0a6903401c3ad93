// summary: What papers themselves call doubled, by id, tied to the bodies concerned.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (f:Overlap {id: row.key})
SET f = row.properties
WITH row, f
UNWIND row.bodies AS concerned
MATCH (body:Body {id: concerned})
MERGE (f)-[:CONCERNS]->(body)
WITH DISTINCT row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
