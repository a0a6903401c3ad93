// summary: Successions by id, from the bodies before into the bodies after.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (f:Succession {id: row.key})
SET f = row.properties
WITH row, f
OPTIONAL MATCH (before:Body)
WHERE before.id IN row.properties.before
FOREACH (one IN CASE WHEN before IS NULL THEN [] ELSE [before] END | MERGE (f)-[:FROM]->(one))
WITH DISTINCT row, f
OPTIONAL MATCH (after:Body)
WHERE after.id IN row.properties.after
FOREACH (one IN CASE WHEN after IS NULL THEN [] ELSE [after] END | MERGE (f)-[:INTO]->(one))
WITH DISTINCT row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
