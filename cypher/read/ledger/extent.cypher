// summary: How many readings, identities, judgements and withdrawals there are: whatever is written to the ledger adds to one.
// parameters:
// columns: label, nodes
MATCH (n:Reading) RETURN 'Reading' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Identity) RETURN 'Identity' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Judgement) RETURN 'Judgement' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Withdrawal) RETURN 'Withdrawal' AS label, count(n) AS nodes
