// summary: Removes TopicTie facts (key) and the edges drawn from them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:TopicTie {id: row.key})
OPTIONAL MATCH (f)-[:CONCERNS]->(one:Body)-[drawn:WORKS_ON {fact: row.key}]->()
DELETE drawn
WITH DISTINCT row, f
DETACH DELETE f
RETURN collect(row.key) AS written
