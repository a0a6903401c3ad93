// summary: The generation of the stored projection (key: projection), if it is still the one (before) that the writer saw.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (s:State {id: row.key})
WITH row, s
WHERE coalesce(s.generation, 0) = row.before
SET s.generation = row.generation, s.unfinished = false
RETURN collect(row.key) AS written
