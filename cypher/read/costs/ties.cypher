// summary: The memberships that were ever held, as columns: with whom, and until when. What is not known is an empty
//   text.
// parameters: audience
// columns: members, bodies, statuses, untils
MATCH (f:Membership)
WHERE $audience IN f.audiences AND f.status IN ['current', 'decided', 'ended']
RETURN collect(f.member) AS members, collect(f.body) AS bodies, collect(f.status) AS statuses,
  collect(coalesce(f.until, '')) AS untils
