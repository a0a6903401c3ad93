// summary: Successions between bodies, as columns; lists of bodies before and after. A date that is not known is an
//   empty text.
// parameters: audience
// columns: facts, befores, afters, kinds, statuses, dates
MATCH (f:Succession)
WHERE $audience IN f.audiences
RETURN collect(f.key) AS facts, collect(coalesce(f.before, [])) AS befores, collect(coalesce(f.after, [])) AS afters,
  collect(f.kind) AS kinds, collect(f.status) AS statuses, collect(coalesce(f.date, '')) AS dates
