"""The search answers the same on both databases: by sort, within a scope, for an audience, and as documents change."""

from app.answers.scope.scopes import scope_of
from app.answers.search.answers import Sort
from app.answers.search.searching import search, suggestions
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import body_of, member, paper
from tests.small_network import BOARD, CLUB, COMPANY, DISTRICT, REGION, load

PUBLIC = Audience.PUBLIC


def test_bodies_members_places_papers_and_topics_are_told_apart(database: Database) -> None:
    load(database)
    found = search(database, PUBLIC, "aehrental")
    assert {row.name for row in found.bodies} >= {REGION, CLUB, COMPANY, BOARD}
    assert [row.name for row in found.members] == [DISTRICT]
    assert [(hit.place, hit.name) for hit in found.places] == [("03157", DISTRICT)]
    assert found.totals[Sort.PAPER] == len(found.papers) == 2
    assert all(hit.passage and hit.passage.found == "Ährental" for hit in found.papers)
    assert [hit.name for hit in search(database, PUBLIC, "Pfleg").topics] == ["Pflege"]


def test_a_scope_leaves_out_what_it_is_not_tied_to(database: Database) -> None:
    load(database)
    Ledger(database).add([paper("fern", member("Landkreis Fern", "Fernbund Ährental")).bundle()])
    StoredFacts(database).update()
    scope = scope_of(database, PUBLIC, DISTRICT)
    names = {row.name for row in search(database, PUBLIC, "ährental", scope=scope).bodies}
    assert "Fernbund Ährental" not in names
    assert REGION in names


def test_what_an_audience_does_not_see_is_not_suggested_either(database: Database) -> None:
    load(database)
    assert suggestions(database, PUBLIC, "Geheimer") == ()
    assert [one.key for one in suggestions(database, Audience.CLOSED, "Geheimer")] == [
        body_of("Geheimer Rat <b>fett</b>")
    ]


def test_a_document_that_is_withdrawn_is_found_no_longer(database: Database) -> None:
    told = paper("neu", member("Stadt Quell", "Quellbund"))
    Ledger(database).add([told.bundle()])
    StoredFacts(database).update()
    assert search(database, PUBLIC, "Quellbund").totals[Sort.PAPER] == 1
    Ledger(database).withdraw(told.withdrawn(9))
    StoredFacts(database).update()
    assert search(database, PUBLIC, "Quellbund").is_empty
