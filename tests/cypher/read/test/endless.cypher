// summary: a question that takes longer than anyone waits
// parameters:
// columns: total
UNWIND range(1, 20000) AS a
UNWIND range(1, 20000) AS b
RETURN sum(a % 7 + b % 3) AS total
