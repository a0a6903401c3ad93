// summary: The memberships that these lists name, as key and id of the fact.
// parameters: documents, audience
// columns: document, named
UNWIND $documents AS id
MATCH (d:Document {id: id})<-[:STANDS_IN]-(s:Statement)-[:SAYS]->(f:Membership)
WHERE s.current AND $audience IN f.audiences
RETURN d.id AS document, collect(DISTINCT [f.key, f.id]) AS named
