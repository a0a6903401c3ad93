// summary: Every Contribution of these bodies that an audience sees, with all its properties: what explains pairs of them.
// parameters: bodies, audience
// columns: properties
UNWIND $bodies AS id
MATCH (b:Body {id: id})<-[:TO]-(n:Contribution)
WHERE $audience IN n.audiences
RETURN collect(properties(n)) AS properties
