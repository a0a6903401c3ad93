// summary: Current statements below a confidence, in documents of these visibilities, the surest first.
// parameters: below, visibilities
// columns: statement
MATCH (s:Statement)
WHERE s.confidence < $below AND s.current
MATCH (s)-[:STANDS_IN]->(d:Document)
WHERE d.visibility IN $visibilities
RETURN properties(s) AS statement
ORDER BY s.confidence DESC, s.id
