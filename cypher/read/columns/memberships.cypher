// summary: What the analysis compares of memberships, one list a column, those that an audience sees; "" is unknown.
// parameters: audience
// columns: members, bodies, roles, statuses, sinces, untils, obligations, purposes, benefits
MATCH (n:Membership)
WHERE $audience IN n.audiences
RETURN collect(n.member) AS members, collect(n.body) AS bodies, collect(n.role) AS roles,
  collect(n.status) AS statuses, collect(coalesce(n.since, '')) AS sinces, collect(coalesce(n.until, '')) AS untils,
  collect(coalesce(n.obligation, '')) AS obligations, collect(coalesce(n.purpose, '')) AS purposes,
  collect(coalesce(n.benefit, '')) AS benefits
