// summary: Who is tied to what as what, as columns, those that an audience sees.
// parameters: audience
// columns: members, bodies, roles, statuses
MATCH (f:Membership)
WHERE $audience IN f.audiences
RETURN collect(f.member) AS members, collect(f.body) AS bodies, collect(f.role) AS roles, collect(f.status) AS statuses
