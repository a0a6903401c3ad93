// summary: Removes Membership facts (key) and the edges drawn from them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Membership {id: row.key})
OPTIONAL MATCH (f)<-[:HOLDS]-(one:Body)-[drawn:MEMBER_OF {fact: row.key}]->()
DELETE drawn
WITH DISTINCT row, f
DETACH DELETE f
RETURN collect(row.key) AS written
