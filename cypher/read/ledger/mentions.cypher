// summary: Every Mention of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Mention {id: id})
RETURN collect(properties(n)) AS properties
