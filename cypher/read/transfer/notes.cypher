// summary: What imports that have not ended noted down before they wrote, in pages by id: those after $after, at most $page.
// parameters: after, page
// columns: properties
MATCH (n:Importing)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $page
RETURN collect(properties(n)) AS properties
