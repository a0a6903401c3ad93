// summary: The generation of the stored projection.
// parameters: 
// columns: generation
MATCH (s:State {id: 'projection'})
RETURN s.generation AS generation
