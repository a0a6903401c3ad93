// summary: The mentions of these papers.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (m:Mention {paper: paper})
RETURN collect(properties(m)) AS properties
