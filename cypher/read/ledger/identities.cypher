// summary: Every Identity of these ids.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (n:Identity {id: id})
RETURN collect(properties(n)) AS properties
