// summary: The papers that a key may mean: the id of a paper or of one of its documents, or the number of a paper.
// parameters: key
// columns: paper
MATCH (d:Document)
WHERE d.id = $key OR d.paper = $key OR d.number = $key
RETURN DISTINCT d.paper AS paper
