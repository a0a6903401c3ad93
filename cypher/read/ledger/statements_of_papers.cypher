// summary: The statements of these papers, superseded ones too.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (s:Statement {paper: paper})
RETURN properties(s) AS properties
