// summary: the bodies that the full text finds for words
// parameters: words
// columns: id
CALL db.index.fulltext.queryNodes('body_names', $words) YIELD node
RETURN node.id AS id
ORDER BY id
