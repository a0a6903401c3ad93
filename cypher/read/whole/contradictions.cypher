// summary: Every Contradiction with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Contradiction)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'about', 'field', 'values', 'chosen', 'reason'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.about, n.field, n.values, n.chosen, n.reason]) AS rows
