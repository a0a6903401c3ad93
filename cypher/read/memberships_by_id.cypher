// summary: The memberships with these ids, with both bodies and the passages that say so.
// parameters: ids, audience
// columns: fact, bodies, evidence
UNWIND $ids AS id
MATCH (f:Membership {id: id})
MATCH (m:Body)-[:HOLDS]->(f)-[:IN]->(b:Body)
WHERE $audience IN f.audiences AND $audience IN m.audiences AND $audience IN b.audiences
OPTIONAL MATCH (f)<-[:SAYS]-(s:Statement)-[:STANDS_IN]->(d:Document)
RETURN properties(f) AS fact,
  [{id: m.id, name: m.name, kind: m.kind}, {id: b.id, name: b.name, kind: b.kind}] AS bodies,
  collect({statement: s.id, document: d.id, number: d.number, title: d.title, date: d.date, start: s.start,
    end: s.end, quote: s.quote, confidence: s.confidence}) AS evidence
