// summary: Bodies by name: place 0 for the name as it is shown, 1 for its normal form, 2 for any name read.
// parameters: name, normal, audience
// columns: id, papers, place
MATCH (b:Body)
WHERE $audience IN b.audiences AND (b.normal = $normal OR $name IN b.names)
RETURN b.id AS id, coalesce(b.papers, 0) AS papers,
  CASE WHEN b.name = $name THEN 0 WHEN b.normal = $normal THEN 1 ELSE 2 END AS place
