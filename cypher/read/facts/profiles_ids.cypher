// summary: The ids of every Profile, as one column.
// parameters:
// columns: ids
MATCH (n:Profile)
RETURN collect(n.id) AS ids
