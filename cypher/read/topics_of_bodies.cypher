// summary: Which bodies work on which topic, as columns.
// parameters: audience
// columns: bodies, topics
MATCH (f:TopicTie)
WHERE $audience IN f.audiences
RETURN collect(f.body) AS bodies, collect(f.topic) AS topics
