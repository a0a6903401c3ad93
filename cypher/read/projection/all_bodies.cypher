// summary: All stored bodies: id, the fact that describes each, and who sees it.
// parameters: 
// columns: id, fact, audiences
MATCH (b:Body)
RETURN b.id AS id, b.fact AS fact, b.audiences AS audiences
