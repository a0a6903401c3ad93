// summary: a question that both databases refuse while running
// parameters: text
// columns: value
RETURN duration($text) AS value
