// summary: How many nodes TopicTie there are.
// parameters:
// columns: nodes
MATCH (n:TopicTie)
RETURN count(n) AS nodes
