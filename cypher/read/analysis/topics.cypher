// summary: All TopicTie facts that an audience sees, as one column of properties.
// parameters: audience
// columns: properties
MATCH (f:TopicTie)
WHERE $audience IN f.audiences
RETURN collect(properties(f)) AS properties
