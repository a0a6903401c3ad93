// summary: What tells which bodies belong to a territory or are associations, as columns; "" is unknown.
// parameters: audience
// columns: ids, names, kinds, forms, places
MATCH (b:Body)
WHERE $audience IN b.audiences
RETURN collect(b.id) AS ids, collect(b.name) AS names, collect(coalesce(b.kind, '')) AS kinds,
  collect(coalesce(b.legal_form, '')) AS forms, collect(coalesce(b.ags, '')) AS places
