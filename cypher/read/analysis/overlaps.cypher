// summary: All Overlap facts that an audience sees, as one column of properties.
// parameters: audience
// columns: properties
MATCH (f:Overlap)
WHERE $audience IN f.audiences
RETURN collect(properties(f)) AS properties
