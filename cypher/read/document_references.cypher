// summary: The current documents with what they are referred to by (number, paper, issuer, visibility) and what they refer to; an empty text or list where there is none.
// parameters:
// columns: documents
MATCH (d:Document)
WHERE d.current
RETURN collect([d.id, d.paper, coalesce(d.number, ''), coalesce(d.issuer, ''), d.visibility, coalesce(d.refers_to, [])]) AS documents
