// summary: The contributions that a list shows, as columns: what totals are made of and the bodies it is sorted by.
//   What is not known is an empty text or 0.
// parameters: audience, payer, payee, year, kind, status
// columns: ids, keys, payers, payees, amounts, formulas, pers, kinds, inferred, years, told, statuses, bases, notes
MATCH (f:Contribution)
WHERE $audience IN f.audiences
  AND ($payer IS NULL OR f.payer = $payer) AND ($payee IS NULL OR f.payee = $payee)
  AND ($year IS NULL OR coalesce(f.year, f.as_of) = $year)
  AND ($kind IS NULL OR f.kind = $kind) AND ($status IS NULL OR f.status = $status)
RETURN collect(f.id) AS ids, collect(f.key) AS keys, collect(f.payer) AS payers, collect(f.payee) AS payees,
  collect(coalesce(f.amount, '')) AS amounts, collect(coalesce(f.formula, '')) AS formulas,
  collect(coalesce(f.per, '')) AS pers,
  collect(coalesce(f.kind, '')) AS kinds, collect(coalesce(f.kind_inferred, false)) AS inferred,
  collect(coalesce(f.year, 0)) AS years, collect(coalesce(f.as_of, 0)) AS told, collect(f.status) AS statuses,
  collect(coalesce(f.basis, '')) AS bases, collect(coalesce(f.note, '')) AS notes
