// summary: Every Judgement of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Judgement {id: id})
RETURN collect(properties(n)) AS properties
