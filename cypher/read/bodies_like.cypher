// summary: Bodies of which some name holds all these words (in small letters), the best documented first.
// parameters: words, text, audience, most
// columns: id, place
MATCH (b:Body)
WHERE $audience IN b.audiences AND all(word IN $words WHERE toLower(b.names_text) CONTAINS word)
WITH b, CASE WHEN toLower(b.name) = $text THEN 0 WHEN toLower(b.name) STARTS WITH $text THEN 1
  WHEN toLower(b.name) CONTAINS $text THEN 2 ELSE 3 END AS place
RETURN b.id AS id, place
ORDER BY place, b.papers DESC, b.name, b.id
LIMIT $most
