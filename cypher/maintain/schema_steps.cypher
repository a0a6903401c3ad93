// summary: the schema steps that were applied to this graph
// parameters:
// columns: id
MATCH (step:SchemaStep) RETURN step.id AS id ORDER BY id
