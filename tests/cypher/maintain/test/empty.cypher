// summary: take all nodes out but the record of the schema
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (node) WHERE NOT node:SchemaStep
DETACH DELETE node
RETURN collect(DISTINCT row.key) AS written
