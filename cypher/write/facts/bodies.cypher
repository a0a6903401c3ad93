// summary: Bodies by id with the fact that describes them to the widest audience; ties to statements that no longer say so go.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (f:Body {id: row.key})
SET f = row.properties
WITH row.key AS key, row.properties.statements AS statements, f
OPTIONAL MATCH (f)<-[old:SAYS]-(s:Statement)
WHERE NOT s.id IN statements
DELETE old
WITH DISTINCT key, statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
