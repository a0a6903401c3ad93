// summary: Removes notes of an import (key) that has ended or was undone.
// parameters: rows
// columns: written
UNWIND $rows AS row
OPTIONAL MATCH (n:Importing {id: row.key})
DETACH DELETE n
RETURN collect(row.key) AS written
