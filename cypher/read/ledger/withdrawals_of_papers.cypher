// summary: The withdrawals of these papers.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (w:Withdrawal {paper: paper})
RETURN collect(properties(w)) AS properties
