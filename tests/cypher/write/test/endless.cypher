// summary: a write that takes longer than anyone waits
// parameters: rows
// columns: written
UNWIND $rows AS row
CREATE (body:Body {id: row.key})
WITH row
UNWIND range(1, 20000) AS a
UNWIND range(1, 20000) AS b
WITH row, sum(a % 7 + b % 3) AS total
WHERE total > 0
RETURN collect(row.key) AS written
