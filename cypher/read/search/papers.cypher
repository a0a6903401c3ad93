// summary: What the search needs of these documents: what their head says, and the text.
// parameters: ids
// columns: id, number, title, issuer, text
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN d.id AS id, coalesce(d.number, '') AS number, coalesce(d.title, '') AS title, coalesce(d.issuer, '') AS issuer,
  d.text AS text
