// summary: Notes that the stored facts are being written (key: projection); a kill leaves the note.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (s:State {id: row.key})
SET s.unfinished = true
RETURN collect(row.key) AS written
