// summary: Every Contribution of these ids with all its properties.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Contribution {id: id})
RETURN collect(properties(n)) AS properties
