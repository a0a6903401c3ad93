// summary: Ties areas (key) to the next larger area that they lie within.
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (a:Area {id: row.key}), (larger:Area {id: row.within})
MERGE (a)-[:WITHIN]->(larger)
RETURN collect(row.key) AS written
