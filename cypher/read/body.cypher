// summary: Everything the page of one body shows: itself and every fact about it with the other bodies and the passages
//   that say so, a row each, told apart by section (the label of the node); and one row "Indirect": what it is member of
//   through another body.
// parameters: id, audience
// columns: section, fact, bodies, evidence
MATCH (b:Body {id: $id})
WHERE $audience IN b.audiences
OPTIONAL MATCH (b)-[:HOLDS|IN|PAYS|TO|FROM|INTO|CONCERNS|KNOWN_AS]-(about)
WHERE $audience IN about.audiences
WITH b, collect(DISTINCT about) AS facts
UNWIND [b] + facts AS f
RETURN labels(f)[0] AS section, properties(f) AS fact,
  [(f)-[:HOLDS|IN|PAYS|TO|FROM|INTO|CONCERNS]-(o:Body) WHERE $audience IN o.audiences | [o.id, o.name, o.kind]] AS bodies,
  [(f)<-[:SAYS]-(s:Statement)-[:STANDS_IN]->(d:Document) |
    [s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer, CASE WHEN coalesce(d.number, d.title) IS NULL
      THEN [d.source, d.origin, d.doc_type] END]] AS evidence
UNION ALL
MATCH (b:Body {id: $id})-[m:MEMBER_OF]->(v:Body)-[n:MEMBER_OF]->(o:Body)
WHERE $audience IN b.audiences AND $audience IN m.audiences AND $audience IN n.audiences AND o.id <> $id
  AND m.status IN ['current', 'decided'] AND n.status IN ['current', 'decided']
WITH m, n, v, o LIMIT 200
RETURN 'Indirect' AS section, {} AS fact, collect([v.id, v.name, v.kind, m.role]) AS bodies,
  collect([o.id, o.name, o.kind, n.role]) AS evidence
