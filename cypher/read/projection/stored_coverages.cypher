// summary: Ids of all stored Coverage facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Coverage)
RETURN f.id AS id, f.audiences AS audiences
