// summary: Who pays whom, one list a column, those contributions that an audience sees.
// parameters: audience
// columns: payers, payees, statuses
MATCH (n:Contribution)
WHERE $audience IN n.audiences
RETURN collect(n.payer) AS payers, collect(n.payee) AS payees, collect(n.status) AS statuses
