// summary: Every Document of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Document {id: id})
RETURN collect(properties(n)) AS properties
