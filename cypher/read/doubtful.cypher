// summary: Current statements below a confidence, in documents of these visibilities, the surest first.
// parameters: below, visibilities
// columns: statement, names, evidence
MATCH (s:Statement)
WHERE s.confidence < $below AND s.current
MATCH (s)-[:STANDS_IN]->(d:Document)
WHERE d.visibility IN $visibilities
RETURN properties(s) AS statement, [(s)-[:ABOUT]->(m:Mention) | [m.id, m.name]] AS names,
  [s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer] AS evidence
ORDER BY s.confidence DESC, s.id
