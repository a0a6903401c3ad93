// summary: The documents that bear one of these names as that of their issuer, as a column.
// parameters: issuers
// columns: ids
MATCH (d:Document)
WHERE d.current AND d.issuer IN $issuers
RETURN collect(d.id) AS ids
