// summary: How many readings, judgements and withdrawals there are: whatever is written to the ledger adds to one, since mentions, statements and identities come with a reading.
// parameters:
// columns: label, nodes
MATCH (n:Reading) RETURN 'Reading' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Judgement) RETURN 'Judgement' AS label, count(n) AS nodes
UNION ALL
MATCH (n:Withdrawal) RETURN 'Withdrawal' AS label, count(n) AS nodes
