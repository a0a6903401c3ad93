// summary: Ids of all stored Part facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Part)
RETURN f.id AS id, f.audiences AS audiences
