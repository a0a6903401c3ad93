// summary: The successions with these ids, with the bodies before and after and the passages that say so.
// parameters: ids, audience
// columns: fact, bodies, evidence
UNWIND $ids AS id
MATCH (f:Succession {id: id})
WHERE $audience IN f.audiences
OPTIONAL MATCH (f)-[:FROM|INTO]-(b:Body)
WHERE $audience IN b.audiences
WITH f, collect(DISTINCT {id: b.id, name: b.name, kind: b.kind}) AS bodies
OPTIONAL MATCH (f)<-[:SAYS]-(s:Statement)-[:STANDS_IN]->(d:Document)
RETURN properties(f) AS fact, bodies,
  collect({statement: s.id, document: d.id, number: d.number, title: d.title, date: d.date, start: s.start,
    end: s.end, quote: s.quote, confidence: s.confidence}) AS evidence
