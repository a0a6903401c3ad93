// summary: Ids, names and kinds of all bodies, as columns.
// parameters: audience
// columns: ids, names, kinds
MATCH (b:Body)
WHERE $audience IN b.audiences
RETURN collect(b.id) AS ids, collect(b.name) AS names, collect(coalesce(b.kind, '')) AS kinds
