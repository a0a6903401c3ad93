// summary: The withdrawals of these papers.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (w:Withdrawal {paper: paper})
RETURN properties(w) AS properties
