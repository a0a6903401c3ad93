// summary: Current documents of these visibilities that have this number, title, or id (of the document or its paper).
// parameters: key, visibilities
// columns: id, exact
MATCH (d:Document)
WHERE d.visibility IN $visibilities
  AND (d.id = $key OR (d.current AND (d.paper = $key OR d.number = $key OR d.title = $key)))
RETURN d.id AS id, d.id = $key AS exact
ORDER BY id
