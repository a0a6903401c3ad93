// summary: The statements of these papers, superseded ones too.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (s:Statement {paper: paper})
RETURN collect(properties(s)) AS properties
