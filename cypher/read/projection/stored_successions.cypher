// summary: Ids of all stored Succession facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Succession)
RETURN f.id AS id, f.audiences AS audiences
