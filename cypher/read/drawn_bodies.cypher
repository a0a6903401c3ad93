// summary: The bodies that are drawn, as columns. What is not known is an empty text.
// parameters: audience
// columns: ids, names, kinds, founded, dissolved, places
MATCH (b:Body)
WHERE $audience IN b.audiences
RETURN collect(b.id) AS ids, collect(b.name) AS names, collect(coalesce(b.kind, '')) AS kinds,
  collect(coalesce(b.founded, '')) AS founded, collect(coalesce(b.dissolved, '')) AS dissolved,
  collect(coalesce(b.ags, '')) AS places
