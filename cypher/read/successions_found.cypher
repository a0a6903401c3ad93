// summary: The successions that a list shows, as columns: ids, dates and the bodies before and after.
// parameters: audience, kind, status
// columns: ids, dates, befores, afters
MATCH (f:Succession)
WHERE $audience IN f.audiences AND ($kind IS NULL OR f.kind = $kind) AND ($status IS NULL OR f.status = $status)
RETURN collect(f.id) AS ids, collect(coalesce(f.date, '')) AS dates,
  collect(coalesce(f.before, [])) AS befores, collect(coalesce(f.after, [])) AS afters
