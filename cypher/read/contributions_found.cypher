// summary: The contributions that a list shows, as columns: what totals are made of, and the names it is sorted by.
// parameters: audience, payer, payee, year, kind, status
// columns: ids, keys, payers, payees, payer_names, payee_names, amounts, formulas, pers, kinds, inferred, years, told, statuses
MATCH (p:Body)-[:PAYS]->(f:Contribution)-[:TO]->(q:Body)
WHERE $audience IN f.audiences AND $audience IN p.audiences AND $audience IN q.audiences
  AND ($payer IS NULL OR f.payer = $payer) AND ($payee IS NULL OR f.payee = $payee)
  AND ($year IS NULL OR coalesce(f.year, f.as_of) = $year)
  AND ($kind IS NULL OR f.kind = $kind) AND ($status IS NULL OR f.status = $status)
RETURN collect(f.id) AS ids, collect(f.key) AS keys, collect(f.payer) AS payers, collect(f.payee) AS payees,
  collect(p.name) AS payer_names, collect(q.name) AS payee_names,
  collect(coalesce(f.amount, '')) AS amounts, collect(coalesce(f.formula, '')) AS formulas,
  collect(coalesce(f.per, '')) AS pers, collect(coalesce(f.kind, '')) AS kinds, collect(f.kind_inferred) AS inferred,
  collect(coalesce(f.year, 0)) AS years, collect(coalesce(f.as_of, 0)) AS told, collect(f.status) AS statuses
