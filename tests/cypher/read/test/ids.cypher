// summary: the ids of all bodies as one list
// parameters:
// columns: ids
MATCH (body:Body)
WITH body.id AS id ORDER BY id
RETURN collect(id) AS ids
