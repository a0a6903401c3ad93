// summary: Every Pending of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Pending {id: id})
RETURN collect(properties(n)) AS properties
