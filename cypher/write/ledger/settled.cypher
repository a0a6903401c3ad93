// summary: Takes bodies (key) off the list of what must be projected again, unless they were touched since (mark).
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (p:Pending {id: row.key})
WHERE p.mark = row.mark
DELETE p
RETURN collect(row.key) AS written
