// summary: The passages of these statements, with their documents.
// parameters: statements
// columns: evidence
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[:STANDS_IN]->(d:Document)
RETURN [s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer, CASE WHEN coalesce(d.number, d.title) IS NULL
      THEN [d.source, d.origin, d.doc_type] END] AS evidence
