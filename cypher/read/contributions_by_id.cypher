// summary: The contributions with these ids, with both bodies and the passages that say so.
// parameters: ids, audience
// columns: fact, bodies, evidence
UNWIND $ids AS id
MATCH (f:Contribution {id: id})
WHERE $audience IN f.audiences
RETURN properties(f) AS fact,
  [(f)-[:PAYS|TO]-(o:Body) WHERE $audience IN o.audiences | [o.id, o.name, o.kind]] AS bodies,
  [(f)<-[:SAYS]-(s:Statement)-[:STANDS_IN]->(d:Document) |
    [s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer, CASE WHEN coalesce(d.number, d.title) IS NULL
      THEN [d.source, d.origin, d.doc_type] END]] AS evidence
