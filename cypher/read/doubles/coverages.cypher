// summary: Every Coverage of these bodies that an audience sees, with all its properties: what explains pairs of them.
// parameters: bodies, audience
// columns: properties
UNWIND $bodies AS id
MATCH (b:Body {id: id})<-[:CONCERNS]-(n:Coverage)
WHERE $audience IN n.audiences
RETURN collect(properties(n)) AS properties
