// summary: Every Coverage with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Coverage)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'body', 'place', 'name'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.body, n.place, n.name]) AS rows
