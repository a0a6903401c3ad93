// summary: Current lists of one payer's memberships (payer and year as JSON text), with the memberships that each names.
// parameters: visibilities, audience
// columns: document, edition, named
MATCH (d:Document)
WHERE d.current AND d.edition IS NOT NULL AND d.visibility IN $visibilities
MATCH (d)<-[:STANDS_IN]-(s:Statement)-[:SAYS]->(f:Membership)
WHERE s.current AND $audience IN f.audiences
WITH d, collect(DISTINCT [f.key, f.id]) AS named
RETURN d.id AS document, d.edition AS edition, named
