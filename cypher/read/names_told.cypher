// summary: Which of these names the statements use, with the dates of their documents; an empty text where one has none.
// parameters: statements, names
// columns: names, dates
UNWIND $statements AS id
MATCH (s:Statement {id: id})-[:STANDS_IN]->(d:Document)
MATCH (s)-[:ABOUT]->(m:Mention)
WHERE m.name IN $names
RETURN collect(m.name) AS names, collect(coalesce(d.date, '')) AS dates
