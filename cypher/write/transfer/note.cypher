// summary: Notes of an import by id: which rows of one kind it is going to add.
// parameters: rows
// columns: written
UNWIND $rows AS row
MERGE (n:Importing {id: row.key})
SET n += row.properties
RETURN collect(row.key) AS written
