// summary: memberships that hang at one body, written from the leaf
// parameters: rows
// columns: written
UNWIND $rows AS row
MATCH (hub:Body {id: row.hub})
MERGE (leaf:Membership {id: row.key})
MERGE (leaf)<-[:HOLDS]-(hub)
RETURN collect(row.key) AS written
