// summary: The papers that these documents are versions of, as columns.
// parameters: ids
// columns: ids, papers
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN collect(d.id) AS ids, collect(d.paper) AS papers
