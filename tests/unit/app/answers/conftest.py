"""The small network, loaded into each of the databases."""

import pytest

from graph_model.storage.database import Database
from tests.small_network import load
from tests.standing import Standing


@pytest.fixture
def network(standing: Standing) -> Database:
    """The database with the small network."""
    return standing.holding(load)
