// summary: The paper and the date of each document, as columns; an empty text where it has no date.
// parameters:
// columns: ids, papers, dates
MATCH (d:Document)
RETURN collect(d.id) AS ids, collect(d.paper) AS papers, collect(coalesce(d.date, '')) AS dates
