// summary: Every Body with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Body)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'name', 'names', 'kind', 'legal_form',
  'founded', 'dissolved', 'ags', 'purpose', 'target_group', 'member_list', 'former', 'papers'] AS fields,
  collect([n.fact, n.id, n.audiences, n.statements, n.confidence, n.judged, n.name, n.names, n.kind, n.legal_form,
  n.founded, n.dissolved, n.ags, n.purpose, n.target_group, n.member_list, n.former, n.papers]) AS rows
