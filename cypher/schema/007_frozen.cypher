// summary: frozen states have ids of their own
CREATE CONSTRAINT frozen_state_id IF NOT EXISTS FOR (n:FrozenState) REQUIRE n.id IS UNIQUE;
