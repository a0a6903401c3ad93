// summary: Ids of all stored Membership facts and who sees them.
// parameters: 
// columns: id, audiences
MATCH (f:Membership)
RETURN f.id AS id, f.audiences AS audiences
