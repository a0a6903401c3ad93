// summary: The generation of the stored projection, and whether a writer was stopped before it had finished.
// parameters:
// columns: generation, unfinished
MATCH (s:State {id: 'projection'})
RETURN coalesce(s.generation, 0) AS generation, coalesce(s.unfinished, false) AS unfinished
