// summary: Every Document of these ids, without its text.
// parameters: ids
// columns: properties
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN collect(d {.*, text: ''}) AS properties
