// summary: Successions between bodies, as columns; lists of bodies before and after.
// parameters: audience
// columns: facts, befores, afters, kinds, statuses
MATCH (f:Succession)
WHERE $audience IN f.audiences
RETURN collect(f.key) AS facts, collect(coalesce(f.before, [])) AS befores, collect(coalesce(f.after, [])) AS afters,
  collect(f.kind) AS kinds, collect(f.status) AS statuses
