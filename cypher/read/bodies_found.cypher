// summary: Ids of the bodies that a list shows, with the names it is sorted by, as columns.
// parameters: audience, kind, topic
// columns: ids, names
MATCH (b:Body)
WHERE $audience IN b.audiences AND ($kind IS NULL OR b.kind = $kind)
  AND ($topic IS NULL OR EXISTS { MATCH (b)-[w:WORKS_ON]->(t:Topic {id: $topic}) WHERE $audience IN w.audiences })
RETURN collect(b.id) AS ids, collect(b.name) AS names
