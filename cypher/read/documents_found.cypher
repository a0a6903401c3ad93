// summary: Current documents of these visibilities that a list shows, as columns: ids and dates.
// parameters: visibilities, source, issuer
// columns: ids, dates
MATCH (d:Document)
WHERE d.current AND d.visibility IN $visibilities
  AND ($source IS NULL OR d.source = $source) AND ($issuer IS NULL OR d.issuer = $issuer)
RETURN collect(d.id) AS ids, collect(coalesce(d.date, '')) AS dates
