// summary: The ids of every Scenario, as one column.
// parameters:
// columns: ids
MATCH (n:Scenario)
RETURN collect(n.id) AS ids
