// summary: Areas that bodies work for by id, and the edge drawn to the area.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (body:Body {id: row.properties.body})
MERGE (area:Area {id: row.area})
SET area.name = row.properties.name
MERGE (f:Coverage {id: row.key})
SET f = row.properties
MERGE (f)-[:CONCERNS]->(body)
MERGE (body)-[drawn:COVERS {fact: row.key}]->(area)
SET drawn.audiences = row.properties.audiences
WITH row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
