// summary: The facts of any kind under a key, as all audiences know them.
// parameters: key
// columns: kind, fact
MATCH (f:Body {id: $key}) RETURN 'Body' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Membership {key: $key}) RETURN 'Membership' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Contribution {key: $key}) RETURN 'Contribution' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Succession {key: $key}) RETURN 'Succession' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Part {key: $key}) RETURN 'Part' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:TopicTie {key: $key}) RETURN 'TopicTie' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Coverage {key: $key}) RETURN 'Coverage' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Overlap {key: $key}) RETURN 'Overlap' AS kind, properties(f) AS fact
UNION ALL
MATCH (f:Contradiction {key: $key}) RETURN 'Contradiction' AS kind, properties(f) AS fact
