// summary: Removes those of these nodes (key) of the kind FrozenState that an interrupted import has written.
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (n:FrozenState {id: row.key})
DETACH DELETE n
RETURN collect(row.key) AS written
