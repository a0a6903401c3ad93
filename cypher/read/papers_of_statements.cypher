// summary: In which papers these statements stand, with their dates; an empty text where a paper has none.
// parameters: statements
// columns: ids, papers, dates
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[:STANDS_IN]->(d:Document)
RETURN collect(s.id) AS ids, collect(d.paper) AS papers, collect(coalesce(d.date, '')) AS dates
