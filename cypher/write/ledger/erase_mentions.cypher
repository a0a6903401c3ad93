// summary: Removes the mentions (key) physically, with their identities.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (m:Mention {id: row.key})
OPTIONAL MATCH (i:Identity {mention: row.key})
DETACH DELETE i, m
RETURN collect(DISTINCT row.key) AS written
