// summary: Every Membership with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Membership)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'member', 'body', 'role', 'status', 'since',
  'until', 'unit', 'seat', 'purpose', 'benefit', 'lived', 'lived_as_of', 'obligation', 'terminable', 'notice',
  'share'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.member, n.body, n.role, n.status, n.since,
  n.until, n.unit, n.seat, n.purpose, n.benefit, n.lived, n.lived_as_of, n.obligation, n.terminable, n.notice,
  n.share]) AS rows
