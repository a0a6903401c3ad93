// summary: Every Overlap with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Overlap)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'bodies'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.bodies]) AS rows
