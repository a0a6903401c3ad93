// summary: Ids of all stored Contradiction facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Contradiction)
RETURN f.id AS id, f.audiences AS audiences
