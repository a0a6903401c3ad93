// summary: All Succession facts that an audience sees, as one column of properties.
// parameters: audience
// columns: properties
MATCH (f:Succession)
WHERE $audience IN f.audiences
RETURN collect(properties(f)) AS properties
