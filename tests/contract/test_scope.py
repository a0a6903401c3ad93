"""What belongs to a Kommune or a territory, the same from both databases."""

from dataclasses import replace

import pytest

from app.answers.bodies.listing import bodies
from app.answers.bodies.names import names_of_body
from app.answers.documents.listing import documents
from app.answers.knowing.contradictions import contradictions
from app.answers.knowing.coverage import coverage
from app.answers.lineage.successions import successions
from app.answers.memberships import memberships
from app.answers.scope.scope import EVERYTHING, Scope, ScopePart
from app.answers.scope.scopes import scope_of
from app.answers.standpoint import Standpoint
from graph_model.errors import NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience, EventKind, LegalForm, Role, Status, Visibility
from tests.builders import body_of, covers, exists, happens, member, paper, pays

KREIS, OTHER = "Landkreis Ährental", "Landkreis Moortal"
STADT, DORF, FERN = "Stadt Ähre", "Gemeinde Halm", "Gemeinde Fern"
CLUB, HOLDING, DAUGHTER = "Talverein e.V.", "Ährental Holding GmbH", "Ährental Bus GmbH"
UMBRELLA, ZWECK, REGION = "Dachverein e.V.", "Zweckverband Talwasser", "Gesundheitsregion Ährental"
TOLD = paper(
    "1/2024",
    exists(KREIS, body_kind=BodyKind.DISTRICT, place=PlaceKey("03157")),
    exists(OTHER, body_kind=BodyKind.DISTRICT, place=PlaceKey("03158")),
    exists(STADT, body_kind=BodyKind.CITY, place=PlaceKey("03157006")),
    exists(DORF, body_kind=BodyKind.MUNICIPALITY, place=PlaceKey("03157002", 2023)),
    exists(FERN, body_kind=BodyKind.MUNICIPALITY, place=PlaceKey("03158001")),
    exists(CLUB, body_kind=BodyKind.ASSOCIATION, legal_form=LegalForm.EV),
    exists(UMBRELLA, body_kind=BodyKind.ASSOCIATION, legal_form=LegalForm.EV),
    member(KREIS, CLUB),
    member(CLUB, UMBRELLA),
    member(STADT, ZWECK),
    member(KREIS, HOLDING, role=Role.SHAREHOLDER),
    member(HOLDING, DAUGHTER, role=Role.SHAREHOLDER),
    member(DAUGHTER, HOLDING, role=Role.SHAREHOLDER),
    member(KREIS, "Alte GmbH", role=Role.SHAREHOLDER, status=Status.ENDED),
    member(OTHER, CLUB),
    pays(OTHER, "Moorstiftung", 100),
    covers(REGION, "03157", KREIS),
)
CLOSED = paper("2/2024", member(KREIS, "Geheimer Rat"), visibility=Visibility.CLOSED)


@pytest.fixture
def filled(database: Database) -> Database:
    """The Kreis with what belongs to it, and its neighbour."""
    Ledger(database).add([TOLD.bundle(), CLOSED.bundle()])
    StoredFacts(database).rebuild()
    return database


def _ids(*names: str) -> frozenset[str]:
    return frozenset(map(body_of, names))


def _chosen(database: Database, asked: str, *parts: ScopePart, audience: Audience = Audience.PUBLIC) -> Scope:
    return scope_of(database, audience, asked, parts)


def test_none_chosen_means_all(filled: Database) -> None:
    assert _chosen(filled, " ") is EVERYTHING
    assert EVERYTHING.holds("b_1")
    assert EVERYTHING.ties("b_1", "b_2")
    assert EVERYTHING.concerns([])
    assert (EVERYTHING.address, EVERYTHING.says, EVERYTHING.key) == ("", "", "")


def test_a_kommune_is_in_scope_alone_and_tied_to_what_it_is_in(filled: Database) -> None:
    scope = _chosen(filled, body_of(KREIS))
    assert scope.bodies == _ids(KREIS)
    assert scope.tied == _ids(KREIS, CLUB, HOLDING, "Alte GmbH", REGION)
    assert (scope.says, scope.address) == (KREIS, f"kommune={body_of(KREIS)}")


def test_parts_bring_gemeinden_holdings_and_vereine_by_choice(filled: Database) -> None:
    assert _chosen(filled, KREIS, ScopePart.MUNICIPALITIES).bodies == _ids(KREIS, STADT, DORF)
    assert _chosen(filled, KREIS, ScopePart.HOLDINGS).bodies == _ids(KREIS, HOLDING, DAUGHTER)
    assert _chosen(filled, KREIS, ScopePart.ASSOCIATIONS).bodies == _ids(KREIS, CLUB)


def test_all_parts_together_reach_what_they_are_tied_to(filled: Database) -> None:
    scope = _chosen(filled, KREIS, *ScopePart)
    assert scope.bodies == _ids(KREIS, STADT, DORF, HOLDING, DAUGHTER, CLUB)
    assert scope.tied - scope.bodies == _ids(UMBRELLA, ZWECK, OTHER, "Alte GmbH", REGION)
    assert scope.says == f"{KREIS} mit Gemeinden, Beteiligungen und Vereinen"
    assert scope.address == f"kommune={body_of(KREIS)}&mit=gemeinden,beteiligungen,vereine"
    assert dict(scope.counted) == {
        ScopePart.MUNICIPALITIES: 2,
        ScopePart.HOLDINGS: 2,
        ScopePart.ASSOCIATIONS: 1,
    }


def test_a_territory_holds_its_kommunen_and_its_gemeinden_by_choice(filled: Database) -> None:
    assert _chosen(filled, "03").bodies == _ids(KREIS, OTHER)
    assert _chosen(filled, "03157", ScopePart.MUNICIPALITIES).bodies == _ids(KREIS, STADT, DORF)
    assert _chosen(filled, "03158001").bodies == _ids(FERN)
    assert _chosen(filled, "03157").says == f"Gebiet {KREIS} (03157)"


def test_what_concerns_a_scope_is_in_it_or_between_what_is_tied_to_it(filled: Database) -> None:
    scope = _chosen(filled, KREIS)
    assert scope.holds(body_of(OTHER), body_of(KREIS))
    assert not scope.holds(body_of(CLUB))
    assert scope.ties(body_of(CLUB), body_of(HOLDING))
    assert not scope.ties(body_of(CLUB), body_of(OTHER))
    assert scope.concerns(_ids(KREIS, OTHER))
    assert scope.concerns(_ids(CLUB, HOLDING))
    assert not scope.concerns(_ids(CLUB, OTHER))
    assert not scope.concerns([])


def test_an_audience_sees_only_its_own_ties(filled: Database) -> None:
    assert body_of("Geheimer Rat") not in _chosen(filled, KREIS).tied
    assert body_of("Geheimer Rat") in _chosen(filled, KREIS, audience=Audience.CLOSED).tied


def test_what_was_kept_is_forgotten_when_facts_change(filled: Database) -> None:
    assert body_of("Neubund") not in _chosen(filled, KREIS).tied
    Ledger(filled).add([paper("3/2024", member(KREIS, "Neubund")).bundle()])
    StoredFacts(filled).update()
    assert body_of("Neubund") in _chosen(filled, KREIS).tied


@pytest.mark.parametrize("asked", ["b_nobody", "99999", "Niemandsland"])
def test_who_is_not_known_is_no_scope(filled: Database, asked: str) -> None:
    with pytest.raises(NotFoundError):
        _chosen(filled, asked)


def test_lists_hold_what_a_scope_is_tied_to(filled: Database) -> None:
    scope = _chosen(filled, KREIS)
    names = {row.name for row in bodies(filled, Audience.PUBLIC, scope=scope).rows}
    assert names == {KREIS, CLUB, HOLDING, "Alte GmbH", REGION}
    covered = coverage(filled, Standpoint(Audience.PUBLIC), scope=scope)
    assert {row.body.name for row in covered.rows} == names
    assert covered.says.startswith("5 Einträge")


def test_documents_are_those_that_say_something_of_the_scope_or_that_it_gave_out(database: Database) -> None:
    issued = replace(paper("3/2024").bundle(), statements=(), mentions=(), identities=())
    mine = replace(issued, document=issued.document.model_copy(update={"issuer": KREIS}))
    theirs = paper("4/2024", pays(OTHER, "Moorstiftung", 100)).bundle()
    about = paper("5/2024", member(KREIS, CLUB)).bundle()
    Ledger(database).add([mine, theirs, about])
    StoredFacts(database).rebuild()
    found = documents(database, Audience.PUBLIC, scope=_chosen(database, KREIS))
    assert {row.id for row in found.rows} == {mine.document.id, about.document.id}
    assert found.total == 2


def test_events_of_what_the_scope_is_tied_to_are_its_own(filled: Database) -> None:
    told = paper(
        "6/2024",
        happens(EventKind.MERGER, [CLUB], ["Großverein e.V."], date="2024"),
        happens(EventKind.FOUNDING, [], ["Moorstiftung"], date="2020"),
    )
    Ledger(filled).add([told.bundle()])
    StoredFacts(filled).update()
    found = successions(filled, Audience.PUBLIC, scope=_chosen(filled, KREIS))
    assert [row.kind for row in found.rows] == [EventKind.MERGER]


def test_contradictions_concern_the_scope(filled: Database) -> None:
    dates = {KREIS: ("2014", "2016"), OTHER: ("2001", "2003")}
    told = [
        paper(f"{who}-{year}", member(who, "Neubund", since=PartialDate.parse(year)))
        for who, years in dates.items()
        for year in years
    ]
    Ledger(filled).add([one.bundle() for one in told])
    StoredFacts(filled).update()
    everywhere = contradictions(filled, Standpoint(Audience.PUBLIC)).rows
    here = contradictions(filled, Standpoint(Audience.PUBLIC), scope=_chosen(filled, KREIS)).rows
    assert (len(everywhere), [row.bodies[0].name for row in here]) == (2, [KREIS])


def test_memberships_are_those_of_members_in_scope(filled: Database) -> None:
    rows = memberships(filled, Audience.PUBLIC, scope=_chosen(filled, STADT)).rows
    assert [(row.member.name, row.body.name) for row in rows] == [(STADT, ZWECK)]


def test_the_years_of_a_name_are_those_of_the_papers_that_use_it(filled: Database) -> None:
    Ledger(filled).add(
        [
            paper("4/2020", exists(CLUB), date="2020-05-01").bundle(),
            paper("5/2022", exists(CLUB), date="2022-05-01").bundle(),
        ]
    )
    StoredFacts(filled).update()
    (told,) = names_of_body(filled, Standpoint(Audience.PUBLIC), body_of(CLUB), [CLUB])
    assert told.name == CLUB
    assert {2020, 2022} <= set(told.years)
    assert (told.since, told.until) == (None, None)
