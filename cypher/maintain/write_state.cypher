// summary: keep values under names; a value is a text
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (state:State {id: row.key})
SET state.value = row.value
RETURN collect(row.key) AS written
