// summary: When the current documents of these visibilities were last read, as columns.
// parameters: visibilities
// columns: documents, moments
MATCH (d:Document)
WHERE d.current AND d.visibility IN $visibilities
MATCH (r:Reading {document: d.id})
RETURN collect(d.id) AS documents, collect(r.recorded) AS moments
