// summary: how many bodies there are and how long their purposes are together
// parameters:
// columns: bodies, length
MATCH (body:Body)
RETURN count(body) AS bodies, sum(size(body.purpose)) AS length
