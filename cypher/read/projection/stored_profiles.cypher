// summary: Ids of all stored Profile facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Profile)
RETURN f.id AS id, f.audiences AS audiences
