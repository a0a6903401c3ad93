// summary: Every FrozenState without its report.
// parameters:
// columns: properties
MATCH (n:FrozenState)
RETURN collect(n {.*, report: ''}) AS properties
