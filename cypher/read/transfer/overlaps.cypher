// summary: Every Overlap among the facts with all its properties, in pages by id: those after $after, at most $page.
// parameters: after, page
// columns: properties
MATCH (n:Overlap)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $page
RETURN collect(properties(n)) AS properties
