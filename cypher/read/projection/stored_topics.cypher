// summary: Ids of all stored TopicTie facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:TopicTie)
RETURN f.id AS id, f.audiences AS audiences
