// summary: Contributions by id, between payer and payee.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (payer:Body {id: row.properties.payer}), (payee:Body {id: row.properties.payee})
MERGE (f:Contribution {id: row.key})
SET f = row.properties
MERGE (f)<-[:PAYS]-(payer)
MERGE (f)-[:TO]->(payee)
WITH row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
