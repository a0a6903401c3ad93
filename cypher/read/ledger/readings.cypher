// summary: Every Reading of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Reading {id: id})
RETURN collect(properties(n)) AS properties
