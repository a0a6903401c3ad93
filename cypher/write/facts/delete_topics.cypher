// summary: Removes TopicTie facts (key), the edges drawn from them, and topics that nothing works on any more.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:TopicTie {id: row.key})
OPTIONAL MATCH (f)-[:CONCERNS]->(one:Body)-[drawn:WORKS_ON {fact: row.key}]->(topic:Topic)
DELETE drawn
WITH DISTINCT row, f, topic
DETACH DELETE f
WITH row.key AS key, topic
OPTIONAL MATCH (topic)<-[left:WORKS_ON]-(:Body)
WITH key, topic, count(left) AS ties
FOREACH (bare IN CASE WHEN topic IS NULL OR ties > 0 THEN [] ELSE [topic] END | DELETE bare)
RETURN collect(DISTINCT key) AS written
