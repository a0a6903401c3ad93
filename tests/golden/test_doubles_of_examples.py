"""The bodies of examples/: Peine's two come first, and those of the whole region before what is unrelated."""

from datetime import date
from pathlib import Path

import pytest

from app.answers.doubles.pairs import doubles
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.pipeline import load

_EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def examples(embedded_database: Database) -> Database:
    """The embedded database with the examples."""
    load(embedded_database, [_EXAMPLES])
    return embedded_database


def test_peines_bodies_come_first_and_the_regional_ones_before_what_is_unrelated(examples: Database) -> None:
    found = doubles(examples, Audience.PUBLIC, as_of=date(2026, 1, 1), limit=None).pairs
    names = [{pair.left.name, pair.right.name} for pair in found]
    regional = {"Allianz für die Region GmbH", "Metropolregion Hannover Braunschweig Göttingen Wolfsburg"}
    unrelated = {"Allianz für die Region GmbH", "Koordinierungsstelle Kommunale Gesundheit"}
    assert names[0] == {"Gesundheitsbündnis", "Gesundheitsregion Peine"}
    assert names.index(regional) < names.index(unrelated)
    assert found[0].is_telling
