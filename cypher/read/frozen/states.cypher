// summary: Every FrozenState of these ids, with its report.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:FrozenState {id: id})
RETURN collect(properties(n)) AS properties
