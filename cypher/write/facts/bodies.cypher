// summary: Bodies by id with the fact that describes them to the widest audience; ties to statements that no longer say so go.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (f:Body {id: row.key})
SET f = row.properties
WITH row, f
OPTIONAL MATCH (f)<-[old:SAYS]-(s:Statement)
WHERE NOT s.id IN row.properties.statements
DELETE old
WITH DISTINCT row, f
UNWIND row.properties.statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT row.key) AS written
