// summary: Every Succession of these ids with all its properties.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Succession {id: id})
RETURN collect(properties(n)) AS properties
