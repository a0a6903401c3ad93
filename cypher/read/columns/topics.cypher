// summary: Which body works on what, one list a column, as an audience sees it.
// parameters: audience
// columns: bodies, topics
MATCH (n:TopicTie)
WHERE $audience IN n.audiences
RETURN collect(n.body) AS bodies, collect(n.topic) AS topics
