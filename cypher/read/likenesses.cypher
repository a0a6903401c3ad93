// summary: Identities that a person should decide, with the mentions of the other body; the bodies are those that the
//   rule named.
// parameters: visibilities
// columns: mention, name, score, reasons, body, like, like_mentions
MATCH (i:Identity)
WHERE i.like IS NOT NULL
MATCH (m:Mention {id: i.mention})
MATCH (d:Document {paper: m.paper})
WHERE d.current AND d.visibility IN $visibilities
MATCH (other:Identity {body: i.like})
RETURN m.id AS mention, m.name AS name, i.score AS score, i.reasons AS reasons, i.body AS body, i.like AS like,
  collect(DISTINCT other.mention) AS like_mentions
