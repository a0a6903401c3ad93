// summary: What was entered by hand, each with every reading of it, for these visibilities; texts included.
// parameters: source, visibilities
// columns: document, readings
MATCH (d:Document)
WHERE d.source = $source AND d.visibility IN $visibilities
MATCH (r:Reading {document: d.id})
RETURN properties(d) AS document, collect([r.id, r.recorded]) AS readings
