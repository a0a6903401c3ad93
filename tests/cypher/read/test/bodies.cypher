// summary: all bodies with their properties
// parameters:
// columns: id, properties
MATCH (body:Body)
RETURN body.id AS id, properties(body) AS properties
ORDER BY id
