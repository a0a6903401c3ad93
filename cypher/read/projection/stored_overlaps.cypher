// summary: Ids of all stored Overlap facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Overlap)
RETURN f.id AS id, f.audiences AS audiences
