// summary: Every Scenario of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Scenario {id: id})
RETURN collect(properties(n)) AS properties
