// summary: The bodies that bear this name, one of which issued a paper that names it.
// parameters: issuer, audience
// columns: id, name, kind
MATCH (b:Body)
WHERE $issuer IN b.names AND $audience IN b.audiences
RETURN b.id AS id, b.name AS name, b.kind AS kind
ORDER BY id
