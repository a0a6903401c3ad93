// summary: Memberships by id, between the member and the body, and the edge drawn from them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (member:Body {id: row.properties.member}), (body:Body {id: row.properties.body})
MERGE (f:Membership {id: row.key})
SET f = row.properties
MERGE (f)<-[:HOLDS]-(member)
MERGE (f)-[:IN]->(body)
MERGE (member)-[drawn:MEMBER_OF {fact: row.key}]->(body)
SET drawn.role = row.properties.role, drawn.status = row.properties.status, drawn.audiences = row.properties.audiences
WITH row.key AS key, row.properties.statements AS statements, f
UNWIND statements AS statement
MATCH (s:Statement {id: statement})
MERGE (f)<-[:SAYS]-(s)
RETURN collect(DISTINCT key) AS written
