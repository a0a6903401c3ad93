// summary: Ties statements to the mentions that they speak of (key: both ids).
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement}), (m:Mention {id: row.mention})
MERGE (s)-[:ABOUT]->(m)
RETURN collect(row.key) AS written
