// summary: The current statements that speak of one of these mentions.
// parameters: mentions
// columns: properties
UNWIND $mentions AS mention
MATCH (m:Mention {id: mention})<-[:ABOUT]-(s:Statement)
WHERE s.current
WITH DISTINCT s
RETURN collect(properties(s)) AS properties
