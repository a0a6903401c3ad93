// summary: The readings of these papers.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (r:Reading {paper: paper})
RETURN collect(properties(r)) AS properties
