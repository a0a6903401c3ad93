// summary: Current documents of which number, title, issuer or text hold all these words (in small letters), those
//   whose number or title hold them first, then the newest.
// parameters: words, visibilities, most
// columns: id, place
MATCH (d:Document)
WHERE d.current AND d.visibility IN $visibilities
WITH d, toLower(coalesce(d.number, '') + ' ' + coalesce(d.title, '') + ' ' + coalesce(d.issuer, '')) AS head
WHERE all(word IN $words WHERE head CONTAINS word OR toLower(d.text) CONTAINS word)
RETURN d.id AS id, CASE WHEN all(word IN $words WHERE head CONTAINS word) THEN 0 ELSE 1 END AS place
ORDER BY place, d.date DESC, d.id
LIMIT $most
