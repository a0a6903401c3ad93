// summary: Which body works for which area, one list a column, as an audience sees it.
// parameters: audience
// columns: bodies, places
MATCH (n:Coverage)
WHERE $audience IN n.audiences
RETURN collect(n.body) AS bodies, collect(n.place) AS places
