// summary: The memberships that are drawn between bodies, as columns.
// parameters: audience
// columns: facts, sources, targets, roles, statuses
MATCH (f:Membership)
WHERE $audience IN f.audiences
RETURN collect(f.key) AS facts, collect(f.member) AS sources, collect(f.body) AS targets, collect(f.role) AS roles,
  collect(f.status) AS statuses
