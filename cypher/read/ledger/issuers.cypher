// summary: The issuer of the current version of each paper, where it is known.
// parameters:
// columns: paper, issuer
MATCH (d:Document)
WHERE d.current
RETURN d.paper AS paper, d.issuer AS issuer
