// summary: the notes of an import have ids of their own
CREATE CONSTRAINT importing_id IF NOT EXISTS FOR (n:Importing) REQUIRE n.id IS UNIQUE;
