// summary: Which bodies work for which area, as columns.
// parameters: audience
// columns: bodies, places, names
MATCH (f:Coverage)
WHERE $audience IN f.audiences
RETURN collect(f.body) AS bodies, collect(f.place) AS places, collect(f.name) AS names
