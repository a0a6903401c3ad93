// summary: The identities of these mentions.
// parameters: mentions
// columns: properties
UNWIND $mentions AS mention
MATCH (i:Identity {mention: mention})
RETURN collect(properties(i)) AS properties
