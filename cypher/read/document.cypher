// summary: One document of these visibilities with its statements, the names they speak of, and the accepted facts.
// parameters: id, visibilities, audience
// columns: document, statements
MATCH (d:Document {id: $id})
WHERE d.visibility IN $visibilities
RETURN properties(d) AS document,
  [(d)<-[:STANDS_IN]-(s:Statement) WHERE s.current OR NOT d.current | {
    statement: properties(s),
    names: [(s)-[:ABOUT]->(m:Mention) | [m.id, m.name]],
    bodies: [(s)-[:SAYS]->(f)-[:HOLDS|IN|PAYS|TO|FROM|INTO|CONCERNS]-(b:Body)
      WHERE $audience IN f.audiences AND $audience IN b.audiences | [b.id, b.name, b.kind]],
    itself: [(s)-[:SAYS]->(b:Body) WHERE $audience IN b.audiences | [b.id, b.name, b.kind]]
  }] AS statements
