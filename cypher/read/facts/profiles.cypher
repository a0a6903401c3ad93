// summary: Every Profile of these ids with all its properties.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Profile {id: id})
RETURN collect(properties(n)) AS properties
