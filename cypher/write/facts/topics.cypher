// summary: Topics of bodies by id, and the edge drawn to the topic.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (body:Body {id: row.properties.body})
MERGE (topic:Topic {id: row.properties.topic})
MERGE (f:TopicTie {id: row.key})
SET f = row.properties
MERGE (f)-[:CONCERNS]->(body)
MERGE (body)-[drawn:WORKS_ON {fact: row.key}]->(topic)
SET drawn.audiences = row.properties.audiences
WITH row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
