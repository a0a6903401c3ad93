// summary: every fact of the graph, by label
// parameters:
// columns: label, properties
MATCH (n)
WHERE any(label IN labels(n) WHERE label IN ['Body', 'Profile', 'Membership', 'Contribution', 'Succession', 'Part',
  'TopicTie', 'Coverage', 'Overlap', 'Contradiction', 'Topic'])
RETURN labels(n)[0] AS label, properties(n) AS properties
