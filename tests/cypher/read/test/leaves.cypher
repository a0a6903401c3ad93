// summary: how many memberships hang at a body, each once
// parameters: hub
// columns: edges, leaves
MATCH (hub:Body {id: $hub})-[edge:HOLDS]->(leaf:Membership)
RETURN count(edge) AS edges, count(DISTINCT leaf) AS leaves
