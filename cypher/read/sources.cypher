// summary: How many current documents each source and loader gave.
// parameters:
// columns: source, loader, documents
MATCH (d:Document)
WHERE d.current
RETURN d.source AS source, d.loader AS loader, count(d) AS documents
