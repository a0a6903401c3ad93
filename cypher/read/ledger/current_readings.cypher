// summary: For each paper its current document and the rules of the latest reading of it.
// parameters:
// columns: paper, source_key, document, checksum, rules
MATCH (d:Document)
WHERE d.current
MATCH (r:Reading {document: d.id})
WITH d, r ORDER BY r.recorded DESC
WITH d.paper AS paper, d.source_key AS source_key, d.id AS document, d.checksum AS checksum, collect(r.rules) AS rules
RETURN paper, source_key, document, checksum, rules[0] AS rules
