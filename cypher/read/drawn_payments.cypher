// summary: The contributions that are drawn between bodies, as columns. What is not known is an empty text or 0.
// parameters: audience
// columns: facts, sources, targets, amounts, formulas, pers, kinds, statuses, years, told
MATCH (f:Contribution)
WHERE $audience IN f.audiences
RETURN collect(f.key) AS facts, collect(f.payer) AS sources, collect(f.payee) AS targets,
  collect(coalesce(f.amount, '')) AS amounts, collect(coalesce(f.formula, '')) AS formulas,
  collect(coalesce(f.per, '')) AS pers, collect(coalesce(f.kind, '')) AS kinds, collect(f.status) AS statuses,
  collect(coalesce(f.year, 0)) AS years, collect(coalesce(f.as_of, 0)) AS told
