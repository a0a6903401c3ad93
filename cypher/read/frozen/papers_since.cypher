// summary: The papers of these visibilities that were first read after a moment (UTC, as text).
// parameters: visibilities, moment
// columns: papers
MATCH (r:Reading)
WITH r.paper AS paper, min(r.recorded) AS first
WHERE first > $moment
MATCH (d:Document {paper: paper})
WHERE d.current AND d.visibility IN $visibilities
RETURN count(DISTINCT paper) AS papers
