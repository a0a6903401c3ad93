// summary: Every Statement of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Statement {id: id})
RETURN collect(properties(n)) AS properties
