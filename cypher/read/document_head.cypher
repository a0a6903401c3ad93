// summary: One document with its text and whether it is the current version.
// parameters: id
// columns: document
MATCH (d:Document {id: $id})
RETURN properties(d) AS document
