// summary: The contributions with these ids, with payer and payee and the passages that say so.
// parameters: ids, audience
// columns: fact, bodies, evidence
UNWIND $ids AS id
MATCH (f:Contribution {id: id})
MATCH (p:Body)-[:PAYS]->(f)-[:TO]->(q:Body)
WHERE $audience IN f.audiences AND $audience IN p.audiences AND $audience IN q.audiences
OPTIONAL MATCH (f)<-[:SAYS]-(s:Statement)-[:STANDS_IN]->(d:Document)
RETURN properties(f) AS fact,
  [{id: p.id, name: p.name, kind: p.kind}, {id: q.id, name: q.name, kind: q.kind}] AS bodies,
  collect({statement: s.id, document: d.id, number: d.number, title: d.title, date: d.date, start: s.start,
    end: s.end, quote: s.quote, confidence: s.confidence}) AS evidence
