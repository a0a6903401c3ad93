// summary: Mentions by id.
// parameters: mentions
// columns: properties
UNWIND $mentions AS mention
MATCH (m:Mention {id: mention})
RETURN properties(m) AS properties
