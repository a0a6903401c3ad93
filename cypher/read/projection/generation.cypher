// summary: The generation of the stored projection, its mark, and whether a writer was stopped before it had finished.
// parameters:
// columns: generation, mark, unfinished
MATCH (s:State {id: 'projection'})
RETURN coalesce(s.generation, 0) AS generation, coalesce(s.mark, '') AS mark,
  coalesce(s.unfinished, false) AS unfinished
