// summary: Current documents of these visibilities with statements that stand or fall with a motion, without their texts.
// parameters: visibilities
// columns: document, statements
MATCH (s:Statement)-[:STANDS_IN]->(d:Document)
WHERE s.current AND s.motion AND d.current AND d.visibility IN $visibilities
WITH d, collect([s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer, CASE WHEN coalesce(d.number, d.title) IS NULL
      THEN [d.source, d.origin, d.doc_type] END]) AS statements
RETURN d {.*, text: ''} AS document, statements
