// summary: how many nodes there are of each label
// parameters:
// columns: label, nodes
MATCH (node)
RETURN labels(node)[0] AS label, count(node) AS nodes
ORDER BY label
