// summary: All areas that a municipal directory gave, as one column.
// parameters:
// columns: properties
MATCH (a:Area)
WHERE a.as_of IS NOT NULL
RETURN collect(properties(a)) AS properties
