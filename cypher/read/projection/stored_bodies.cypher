// summary: Ids of the stored bodies, with the fact that describes each and who sees it.
// parameters: bodies
// columns: id, fact, audiences
UNWIND $bodies AS id
MATCH (b:Body {id: id})
RETURN b.id AS id, b.fact AS fact, b.audiences AS audiences
