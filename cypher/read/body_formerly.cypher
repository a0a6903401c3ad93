// summary: The body that another one was merged into as one.
// parameters: id, audience
// columns: id
MATCH (b:Body)
WHERE $id IN b.former AND $audience IN b.audiences
RETURN b.id AS id
