// summary: Withdrawals by id; what of the paper is still current is settled after them (supersede).
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (w:Withdrawal {id: row.key})
SET w += row.properties
RETURN collect(row.key) AS written
