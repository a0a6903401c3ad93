// summary: Ids of the memberships that a list shows, with the bodies it is sorted by, as columns.
// parameters: audience, body, member, role, status
// columns: ids, bodies, members
MATCH (f:Membership)
WHERE $audience IN f.audiences
  AND ($body IS NULL OR f.body = $body) AND ($member IS NULL OR f.member = $member)
  AND ($role IS NULL OR f.role = $role) AND ($status IS NULL OR f.status = $status)
RETURN collect(f.id) AS ids, collect(f.body) AS bodies, collect(f.member) AS members
