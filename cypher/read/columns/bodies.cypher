// summary: What the analysis compares of bodies, one list a column, those that an audience sees; "" is unknown.
// parameters: audience
// columns: ids, names, kinds, forms, founded, dissolved, places, lists, purposes, targets
MATCH (n:Body)
WHERE $audience IN n.audiences
WITH n ORDER BY n.id
RETURN collect(n.id) AS ids, collect(n.name) AS names, collect(coalesce(n.kind, '')) AS kinds,
  collect(coalesce(n.legal_form, '')) AS forms, collect(coalesce(n.founded, '')) AS founded,
  collect(coalesce(n.dissolved, '')) AS dissolved, collect(coalesce(n.ags, '')) AS places,
  collect(coalesce(n.member_list, '')) AS lists, collect(coalesce(n.purpose, '')) AS purposes,
  collect(coalesce(n.target_group, '')) AS targets
