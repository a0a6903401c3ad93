// summary: one more in the count of a state: reads and writes in one transaction
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (state:State {id: row.key})
SET state.count = coalesce(state.count, 0) + 1
RETURN collect(row.key) AS written
