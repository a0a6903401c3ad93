// summary: What tells whether the areas of the municipal directory are still the same: how many, as of when, how many
//   people.
// parameters:
// columns: areas, newest, people
MATCH (a:Area)
WHERE a.as_of IS NOT NULL
RETURN count(a) AS areas, max(a.as_of) AS newest, sum(coalesce(a.population, 0)) AS people
