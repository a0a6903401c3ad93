// summary: Which body is an organ, working group or office of which, one list a column, as an audience sees it.
// parameters: audience
// columns: parts, wholes
MATCH (n:Part)
WHERE $audience IN n.audiences
RETURN collect(n.part) AS parts, collect(n.whole) AS wholes
