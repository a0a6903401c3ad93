// summary: What a document refers to (by the numbers or keys it names), what refers to it, and the body that issued it.
// parameters: id, named, number, paper, issuer, visibilities, audience
// columns: told, ids
MATCH (d:Document)
WHERE d.current AND d.id <> $id AND d.visibility IN $visibilities
  AND (d.paper IN $named OR (d.number IN $named AND coalesce(d.issuer, $issuer) = $issuer))
RETURN 'refers_to' AS told, collect(d.id) AS ids
UNION ALL
MATCH (d:Document)
WHERE d.current AND d.id <> $id AND d.visibility IN $visibilities
  AND ($paper IN d.refers_to OR ($number IN d.refers_to AND coalesce(d.issuer, $issuer) = $issuer))
RETURN 'referred_by' AS told, collect(d.id) AS ids
UNION ALL
MATCH (b:Body)
WHERE $issuer IN b.names AND $audience IN b.audiences
RETURN 'issued_by' AS told, collect([b.id, b.name, b.kind]) AS ids
