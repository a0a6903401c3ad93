// summary: Parts by id: an organ and the body it belongs to, and the edge drawn from them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (part:Body {id: row.properties.part}), (whole:Body {id: row.properties.whole})
MERGE (f:Part {id: row.key})
SET f = row.properties
MERGE (f)-[:CONCERNS]->(part)
MERGE (f)-[:CONCERNS]->(whole)
MERGE (part)-[drawn:PART_OF {fact: row.key}]->(whole)
SET drawn.audiences = row.properties.audiences
WITH row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
