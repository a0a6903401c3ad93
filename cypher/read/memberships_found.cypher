// summary: Ids of the memberships that a list shows, with the names it is sorted by, as columns.
// parameters: audience, body, member, role, status
// columns: ids, bodies, members
MATCH (m:Body)-[:HOLDS]->(f:Membership)-[:IN]->(b:Body)
WHERE $audience IN f.audiences AND $audience IN m.audiences AND $audience IN b.audiences
  AND ($body IS NULL OR f.body = $body) AND ($member IS NULL OR f.member = $member)
  AND ($role IS NULL OR f.role = $role) AND ($status IS NULL OR f.status = $status)
RETURN collect(f.id) AS ids, collect(b.name) AS bodies, collect(m.name) AS members
