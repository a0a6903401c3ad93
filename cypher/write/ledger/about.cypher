// summary: Ties statements (key) to all the mentions that they speak of.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (s:Statement {id: row.key})
UNWIND row.mentions AS mention
MATCH (m:Mention {id: mention})
MERGE (s)-[:ABOUT]->(m)
WITH row.key AS key, size(row.mentions) AS wanted, count(m) AS tied
WHERE tied = wanted
RETURN collect(key) AS written
