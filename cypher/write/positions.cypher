// summary: Keep where bodies stand in the drawing; one that has a place already stays there.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (p:Position {id: row.key})
SET p.x = coalesce(p.x, row.x), p.y = coalesce(p.y, row.y)
RETURN collect(row.key) AS written
