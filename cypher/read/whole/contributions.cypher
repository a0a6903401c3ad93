// summary: Every Contribution with all its fields, in one answer: the names of the fields and a list of values for each node.
// parameters:
// columns: fields, rows
MATCH (n:Contribution)
RETURN ['id', 'key', 'audiences', 'statements', 'confidence', 'judged', 'payer', 'payee', 'amount', 'formula', 'per',
  'kind', 'kind_inferred', 'year', 'as_of', 'status', 'basis', 'note'] AS fields,
  collect([n.id, n.key, n.audiences, n.statements, n.confidence, n.judged, n.payer, n.payee, n.amount, n.formula, n.per,
  n.kind, n.kind_inferred, n.year, n.as_of, n.status, n.basis, n.note]) AS rows
