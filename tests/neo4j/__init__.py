"""A real Neo4j for the tests, made of its jars from Maven: no container, nothing installed."""
