// summary: For each paper (key): only the document and the statements of its latest reading are current, unless the paper
// was withdrawn since.
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (w:Withdrawal {paper: row.key})
WITH row, max(w.recorded) AS withdrawn
OPTIONAL MATCH (r:Reading {paper: row.key})
WHERE withdrawn IS NULL OR r.recorded > withdrawn
WITH row, r ORDER BY r.recorded DESC, r.id DESC
WITH row, collect(r) AS readings
WITH row, readings[0].document AS document, coalesce(readings[0].statements, []) AS statements
OPTIONAL MATCH (d:Document {paper: row.key})
SET d.current = coalesce(d.id = document, false)
WITH DISTINCT row, statements
OPTIONAL MATCH (s:Statement {paper: row.key})
SET s.current = s.id IN statements
WITH DISTINCT row.key AS key
RETURN collect(key) AS written
