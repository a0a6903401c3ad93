// summary: Organs and their wholes, as columns.
// parameters: audience
// columns: facts, sources, targets
MATCH (f:Part)
WHERE $audience IN f.audiences
RETURN collect(f.key) AS facts, collect(f.part) AS sources, collect(f.whole) AS targets
