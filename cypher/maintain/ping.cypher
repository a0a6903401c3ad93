// summary: whether the database answers
// parameters:
// columns: answer
RETURN 1 AS answer
