// summary: where a body stands in the drawing is kept beside the graph, once for each body
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;
