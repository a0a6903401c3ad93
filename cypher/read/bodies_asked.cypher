// summary: The bodies with these ids, each with the best passages that speak of it.
// parameters: ids, audience, visibilities
// columns: id, body, evidence
UNWIND $ids AS id
MATCH (b:Body {id: id})
WHERE $audience IN b.audiences
RETURN b.id AS id, [b.id, b.name, b.kind] AS body,
  [(b)<-[:SAYS]-(s:Statement)-[:STANDS_IN]->(d:Document) WHERE d.visibility IN $visibilities |
    [s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer]] AS evidence
