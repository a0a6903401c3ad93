// summary: How many facts of each kind an audience sees.
// parameters: audience
// columns: label, nodes
MATCH (n:Membership) WHERE $audience IN n.audiences RETURN 'Membership' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Succession) WHERE $audience IN n.audiences RETURN 'Succession' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Contradiction) WHERE $audience IN n.audiences RETURN 'Contradiction' AS label, count(n) AS nodes
