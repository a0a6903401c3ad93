"""Which documents refer to which: by key, and by number among those of one issuer; on both databases."""

from dataclasses import replace

from app.answers.documents.listing import document
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, Visibility
from loaders.areas import known_places
from loaders.resolution.known_bodies import KnownBodies
from loaders.resolution.names_held import names_held
from tests.builders import exists, paper
from tests.small_network import load

_PUBLIC, _CLOSED = Audience.PUBLIC, Audience.CLOSED


def _told(name: str, number: str, issuer: str | None, *refers_to: str, closed: bool = False) -> Bundle:
    made = paper(name, exists("Netzwerk Aheim")).bundle()
    visibility = Visibility.CLOSED if closed else Visibility.PUBLIC
    told = {"number": number, "issuer": issuer, "refers_to": refers_to, "visibility": visibility}
    return replace(made, document=made.document.model_copy(update=told))


def _between(database: Database, audience: Audience, one: Bundle) -> tuple[list[str], tuple[str, ...], list[str]]:
    """The numbers of what the document refers to, of what is held nowhere, and of what refers to it."""
    found = document(database, audience, one.document.id)
    return (
        sorted(row.number or "" for row in found.refers_to),
        found.refers_elsewhere,
        sorted(row.number or "" for row in found.referred_by),
    )


def test_a_number_means_the_papers_of_the_same_issuer_and_those_without_one(database: Database) -> None:
    asking = _told("a", "1/26", "Aheim", "7/25", "8/25", "9/25", "6/25")
    told = [
        asking,
        _told("b", "7/25", "Aheim", "1/26"),
        _told("c", "8/25", None),
        _told("d", "9/25", "Beheim", "1/26"),
        _told("e", "5/25", "Beheim", asking.document.paper),
    ]
    Ledger(database).add(told)
    assert _between(database, _PUBLIC, asking) == (["7/25", "8/25"], ("9/25", "6/25"), ["5/25", "7/25"])
    assert _between(database, _PUBLIC, told[1]) == (["1/26"], (), ["1/26"])

    Ledger(database).add([_told("f", "6/25", "Aheim", closed=True)])
    assert _between(database, _PUBLIC, asking)[0] == ["7/25", "8/25"]
    assert _between(database, _CLOSED, asking)[0] == ["6/25", "7/25", "8/25"]


def test_the_names_that_are_held_are_those_that_known_bodies_learn(database: Database) -> None:
    load(database)
    Ledger(database).add([paper("g", exists("Netzwerk Aheim", aliases=("NAH",))).bundle()])
    assert names_held(database) == KnownBodies.from_ledger(database, known_places(database)).names()
    assert {"NAH", "Netzwerk Aheim"} < names_held(database)
