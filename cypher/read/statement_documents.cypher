// summary: In which document each statement stands, as columns.
// parameters:
// columns: ids, documents
MATCH (s:Statement)
RETURN collect(s.id) AS ids, collect(s.document) AS documents
