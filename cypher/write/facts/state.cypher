// summary: The generation of the stored projection (key: projection), if it is still the one (before) that the writer saw,
//   with a mark that no other one has.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (s:State {id: row.key})
WITH row, s
WHERE coalesce(s.generation, 0) = row.before
SET s.generation = row.generation, s.mark = row.mark, s.unfinished = false
RETURN collect(row.key) AS written
