// summary: Current lists of one payer's memberships: the document, with payer and year as JSON text.
// parameters: visibilities
// columns: document, edition
MATCH (d:Document)
WHERE d.current AND d.edition IS NOT NULL AND d.visibility IN $visibilities
RETURN d.id AS document, d.edition AS edition
