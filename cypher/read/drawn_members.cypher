// summary: The memberships that are drawn between bodies, as columns. A date that is not known is an empty text.
// parameters: audience
// columns: facts, sources, targets, roles, statuses, sinces, untils
MATCH (f:Membership)
WHERE $audience IN f.audiences
RETURN collect(f.key) AS facts, collect(f.member) AS sources, collect(f.body) AS targets, collect(f.role) AS roles,
  collect(f.status) AS statuses, collect(coalesce(f.since, '')) AS sinces, collect(coalesce(f.until, '')) AS untils
