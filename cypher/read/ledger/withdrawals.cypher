// summary: Every Withdrawal of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Withdrawal {id: id})
RETURN collect(properties(n)) AS properties
