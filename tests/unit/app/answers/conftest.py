"""The small network, loaded into each of the databases."""

import pytest

from graph_model.storage.database import Database
from tests.small_network import load


@pytest.fixture
def network(database: Database) -> Database:
    """The database with the small network."""
    load(database)
    return database
