// summary: Identities by id: which body a mention means, by rule.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (i:Identity {id: row.key})
SET i += row.properties
RETURN collect(row.key) AS written
