// summary: every tie between facts, and between a statement and the fact it says
// parameters:
// columns: kind, from, into, properties
MATCH (a)-[r]->(b)
WHERE NOT type(r) IN ['STANDS_IN', 'ABOUT', 'ISSUED_BY', 'REFERS_TO']
RETURN type(r) AS kind, a.id AS from, b.id AS into, properties(r) AS properties
