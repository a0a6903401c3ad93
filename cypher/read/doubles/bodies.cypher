// summary: These bodies as an audience sees them, with all their properties: what explains pairs of them.
// parameters: bodies, audience
// columns: properties
UNWIND $bodies AS id
MATCH (n:Body {id: id})
WHERE $audience IN n.audiences
RETURN collect(properties(n)) AS properties
