// summary: For each paper (key): only this version and only the statements of this reading are current.
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (d:Document {paper: row.key})
SET d.current = (d.id = row.document)
WITH DISTINCT row
OPTIONAL MATCH (s:Statement {paper: row.key})
SET s.current = (s.id IN row.statements)
WITH DISTINCT row.key AS key
RETURN collect(key) AS written
