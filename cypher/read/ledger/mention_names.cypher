// summary: Every name that a mention bears, once.
// parameters:
// columns: names
MATCH (m:Mention)
RETURN collect(DISTINCT m.name) AS names
