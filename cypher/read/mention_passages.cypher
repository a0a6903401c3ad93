// summary: The passages that speak of these mentions, in current documents of these visibilities.
// parameters: mentions, visibilities
// columns: mention, evidence
UNWIND $mentions AS id
MATCH (m:Mention {id: id})
RETURN m.id AS mention,
  [(m)<-[:ABOUT]-(s:Statement)-[:STANDS_IN]->(e:Document) WHERE s.current AND e.visibility IN $visibilities |
    [s.id, s.start, s.end, s.quote, s.confidence, e.id, e.number, e.title, e.date, e.issuer, CASE WHEN coalesce(e.number, e.title) IS NULL
      THEN [e.source, e.origin, e.doc_type] END]] AS evidence
