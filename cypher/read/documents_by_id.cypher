// summary: The documents with these ids as a list shows them.
// parameters: ids
// columns: document, statements
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN {id: d.id, paper: d.paper, source: d.source, origin: d.origin, issuer: d.issuer, number: d.number,
    title: d.title, doc_type: d.doc_type, date: d.date, status: d.status, visibility: d.visibility} AS document,
  size([(d)<-[:STANDS_IN]-(s:Statement) WHERE s.current | 1]) AS statements
