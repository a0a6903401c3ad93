// summary: What narrower audiences know of a body where it differs from what the widest one knows.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (b:Body {id: row.body})
MERGE (f:Profile {id: row.key})
SET f = row.properties
MERGE (f)<-[:KNOWN_AS]-(b)
WITH row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
