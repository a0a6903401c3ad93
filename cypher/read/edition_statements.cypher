// summary: The current statements of these lists.
// parameters: documents
// columns: document, statements
UNWIND $documents AS id
MATCH (d:Document {id: id})<-[:STANDS_IN]-(s:Statement)
WHERE s.current
RETURN d.id AS document, collect(s.id) AS statements
