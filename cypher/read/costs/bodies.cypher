// summary: The bodies that are places or were dissolved, as columns. What is not known is an empty text.
// parameters: audience
// columns: ids, kinds, places, dissolved
MATCH (b:Body)
WHERE $audience IN b.audiences AND (b.ags IS NOT NULL OR b.dissolved IS NOT NULL)
RETURN collect(b.id) AS ids, collect(coalesce(b.kind, '')) AS kinds, collect(coalesce(b.ags, '')) AS places,
  collect(coalesce(b.dissolved, '')) AS dissolved
