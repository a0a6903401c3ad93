"""The atlas: charts are kept for the next who asks, and places beside the graph."""

from collections.abc import Iterator

import pytest

from app.atlas import Atlas
from graph_model.ledger.ledger import Ledger
from graph_model.positions import Positions
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import body_of, member, paper
from tests.small_network import DISTRICT, REGION, load
from tests.standing import Standing

PUBLIC = Audience.PUBLIC
NEWCOMER = "Netzwerk Neuland"


@pytest.fixture
def network(embedded_standing: Standing) -> Database:
    """The small network in the embedded database."""
    return embedded_standing.holding(load)


@pytest.fixture
def atlas() -> Iterator[Atlas]:
    """An atlas that nobody has asked yet."""
    made = Atlas()
    yield made
    made.close()


def _join(database: Database) -> None:
    Ledger(database).add([paper("vorlage-8", member(DISTRICT, NEWCOMER)).bundle()])
    StoredFacts(database).rebuild()


def test_the_places_that_were_found_are_kept_beside_the_graph(network: Database, atlas: Atlas) -> None:
    chart = atlas.of(network, PUBLIC)
    atlas.written()
    assert Positions(network).all() == chart.places
    assert set(chart.places) == set(chart.whole.nodes)


def test_what_is_loaded_later_moves_nobody(network: Database, atlas: Atlas) -> None:
    before = dict(atlas.of(network, PUBLIC).places)
    _join(network)
    after = atlas.of(network, PUBLIC)
    assert {one: after.places[one] for one in before} == before
    assert len(after.places) == len(before) + 1


def test_another_program_finds_the_same_places(network: Database, atlas: Atlas) -> None:
    Positions(network).keep({body_of(REGION): (1234.0, 567.0)})
    assert atlas.of(network, PUBLIC).places[body_of(REGION)] == (1234.0, 567.0)


def test_the_same_chart_is_handed_out_until_the_facts_change(network: Database, atlas: Atlas) -> None:
    first = atlas.of(network, PUBLIC)
    assert atlas.of(network, PUBLIC) is first
    _join(network)
    assert atlas.of(network, PUBLIC) is not first


def test_an_audience_is_shown_its_own_bodies_alone(network: Database, atlas: Atlas) -> None:
    closed, public = (atlas.of(network, audience) for audience in (Audience.CLOSED, PUBLIC))
    assert len(closed.whole.nodes) == len(public.whole.nodes) + 1
    assert set(public.places) == set(public.whole.nodes)


def test_a_picture_is_made_once_for_the_same_facts(network: Database, atlas: Atlas) -> None:
    made: list[str] = []

    def make() -> bytes:
        made.append("made")
        return b"picture"

    assert [atlas.picture(network, PUBLIC, "?art=x", make) for _ in range(2)] == [b"picture", b"picture"]
    _join(network)
    atlas.picture(network, PUBLIC, "?art=x", make)
    assert len(made) == 2


def test_all_can_be_placed_anew_on_purpose(network: Database, atlas: Atlas) -> None:
    Positions(network).keep({body_of(REGION): (90_000.0, 90_000.0)})
    assert atlas.rearrange(network) == 7
    assert atlas.of(network, PUBLIC).places[body_of(REGION)] != (90_000.0, 90_000.0)
