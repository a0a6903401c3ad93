// summary: how many bodies of each batch there are; the batch is what stands before the slash of an id
// parameters:
// columns: batch, bodies
MATCH (body:Body)
RETURN split(body.id, '/')[0] AS batch, count(body) AS bodies
