// summary: Statements by their ids, with the names that they use and their passages.
// parameters: ids
// columns: statement, names, evidence
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:STANDS_IN]->(d:Document)
RETURN properties(s) AS statement, [(s)-[:ABOUT]->(m:Mention) | [m.id, m.name]] AS names,
  [s.id, s.start, s.end, s.quote, s.confidence, d.id, d.number, d.title, d.date, d.issuer, CASE WHEN coalesce(d.number, d.title) IS NULL
      THEN [d.source, d.origin, d.doc_type] END] AS evidence
