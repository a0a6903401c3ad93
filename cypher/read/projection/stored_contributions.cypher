// summary: Ids of all stored Contribution facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Contribution)
RETURN f.id AS id, f.audiences AS audiences
