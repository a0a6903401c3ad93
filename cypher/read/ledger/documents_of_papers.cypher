// summary: The documents of these papers without their texts.
// parameters: papers
// columns: properties
UNWIND $papers AS paper
MATCH (d:Document {paper: paper})
RETURN collect(d {.*, text: ''}) AS properties
