// summary: Identities that a person should decide, with both bodies as they are now and the mentions of the other one.
// parameters: audience, visibilities
// columns: mention, name, score, reasons, body, like, like_mentions
MATCH (i:Identity)
WHERE i.like IS NOT NULL
MATCH (m:Mention {id: i.mention})
MATCH (d:Document {paper: m.paper})
WHERE d.current AND d.visibility IN $visibilities
MATCH (b:Body {id: i.body})
MATCH (o:Body {id: i.like})
WHERE $audience IN b.audiences AND $audience IN o.audiences
MATCH (other:Identity {body: i.like})
RETURN m.id AS mention, m.name AS name, i.score AS score, i.reasons AS reasons, [b.id, b.name, b.kind] AS body,
  [o.id, o.name, o.kind] AS like, collect(DISTINCT other.mention) AS like_mentions
