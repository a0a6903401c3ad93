// summary: How many nodes of each kind the ledger and the facts hold.
// parameters:
// columns: label, nodes
MATCH (n:Document) WHERE n.current RETURN 'Document' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Statement) WHERE n.current RETURN 'Statement' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Mention) RETURN 'Mention' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Identity) RETURN 'Identity' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Judgement) RETURN 'Judgement' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Withdrawal) RETURN 'Withdrawal' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Pending) RETURN 'Pending' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Body) RETURN 'Body' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Membership) RETURN 'Membership' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Contribution) RETURN 'Contribution' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Succession) RETURN 'Succession' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Part) RETURN 'Part' AS label, count(n) AS nodes
UNION ALL
MATCH (n:TopicTie) RETURN 'TopicTie' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Coverage) RETURN 'Coverage' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Overlap) RETURN 'Overlap' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Contradiction) RETURN 'Contradiction' AS label, count(n) AS nodes
