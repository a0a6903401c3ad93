// summary: The identities that name one of these bodies.
// parameters: bodies
// columns: properties
UNWIND $bodies AS body
MATCH (i:Identity {body: body})
RETURN collect(properties(i)) AS properties
