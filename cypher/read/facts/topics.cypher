// summary: Every TopicTie of these ids with all its properties.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:TopicTie {id: id})
RETURN collect(properties(n)) AS properties
