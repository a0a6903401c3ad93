// summary: Removes Part facts (key) and the edges drawn from them.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (f:Part {id: row.key})
OPTIONAL MATCH (f)-[:CONCERNS]->(one:Body)-[drawn:PART_OF {fact: row.key}]->()
DELETE drawn
WITH DISTINCT row, f
DETACH DELETE f
RETURN collect(row.key) AS written
