// summary: The bodies that others with these ids were merged into.
// parameters: ids, audience
// columns: id, former
MATCH (b:Body)
WHERE $audience IN b.audiences AND any(old IN b.former WHERE old IN $ids)
RETURN b.id AS id, b.former AS former
