// summary: remove every fact, as if nothing had been projected
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (n)
WHERE any(label IN labels(n) WHERE label IN ['Body', 'Profile', 'Membership', 'Contribution', 'Succession', 'Part',
  'TopicTie', 'Coverage', 'Overlap', 'Contradiction', 'Topic', 'Area', 'State'])
DETACH DELETE n
RETURN collect(DISTINCT row.key) AS written
