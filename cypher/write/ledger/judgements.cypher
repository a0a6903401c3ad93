// summary: Judgements by id; taking one back is another judgement.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (j:Judgement {id: row.key})
SET j += row.properties
RETURN collect(row.key) AS written
