// summary: Every Succession with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Succession)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'kind', 'before', 'after', 'date', 'status',
  'names_before', 'names_after'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.kind, n.before, n.after, n.date, n.status,
  n.names_before, n.names_after]) AS rows
