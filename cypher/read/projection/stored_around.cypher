// summary: Ids of the stored facts that speak of these bodies, with their kind and who sees them.
// parameters: bodies
// columns: kind, id, audiences
UNWIND $bodies AS id
MATCH (b:Body {id: id})-[:HOLDS|IN|PAYS|TO|FROM|INTO|CONCERNS|KNOWN_AS]-(f)
WITH DISTINCT f
RETURN labels(f)[0] AS kind, f.id AS id, f.audiences AS audiences
