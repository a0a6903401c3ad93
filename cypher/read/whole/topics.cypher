// summary: Every TopicTie with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:TopicTie)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'body', 'topic', 'phrases'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.body, n.topic, n.phrases]) AS rows
