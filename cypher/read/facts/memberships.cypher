// summary: Every Membership of these ids with all its properties.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Membership {id: id})
RETURN collect(properties(n)) AS properties
