// summary: What current statements say of bodies themselves; their other names are in the claim.
// parameters:
// columns: subjects, claim
MATCH (s:Statement {kind: 'body'})
WHERE s.current
RETURN s.subjects AS subjects, s.claim AS claim
ORDER BY s.id
