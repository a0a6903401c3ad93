// summary: Put bodies elsewhere in the drawing, whether they had a place or not.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (p:Position {id: row.key})
SET p.x = row.x, p.y = row.y
RETURN collect(row.key) AS written
