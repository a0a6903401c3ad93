// summary: Removes Coverage facts (key) and the edges drawn from them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Coverage {id: row.key})
OPTIONAL MATCH (f)-[:CONCERNS]->(one:Body)-[drawn:COVERS {fact: row.key}]->()
DELETE drawn
WITH DISTINCT row, f
DETACH DELETE f
RETURN collect(row.key) AS written
