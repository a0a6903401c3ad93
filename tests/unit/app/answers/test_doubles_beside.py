"""Two bodies beside one another: who and what stands in which column."""

from datetime import date

import pytest

from app.answers.answer import BodyRef
from app.answers.doubles.beside import beside
from app.answers.doubles.beside_answers import BesideRow, ThreeColumns
from app.answers.doubles.choosing import Choice, Pairs
from app.answers.doubles.pairs import pairs_in
from app.answers.scope.scope import Scope
from app.answers.standpoint import Standpoint
from graph_model.analysis.doubles.scoring import PartName
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience, Completeness, EventKind, Role
from tests.builders import body_of, covers, doubled, exists, happens, member, paper, pays, works_on
from tests.small_network import load

NET, ROUND = "Pflegenetz Auental", "Pflegebündnis Auental"
ENDS = (body_of(NET), body_of(ROUND))
PAPER = paper(
    "paar-1",
    exists("Landkreis Auental", body_kind=BodyKind.DISTRICT),
    exists(NET, body_kind=BodyKind.NETWORK, member_list=Completeness.COMPLETE),
    exists(ROUND, body_kind=BodyKind.ALLIANCE),
    member("Landkreis Auental", NET, since=PartialDate(2012)),
    member("Landkreis Auental", ROUND, role=Role.PARTNER),
    member("Klinik Auental", NET),
    member("Kasse Nord", ROUND),
    works_on(NET, "Pflege", "pflege"),
    works_on(ROUND, "Pflege", "pflege"),
    works_on(ROUND, "Kultur", "kultur"),
    covers(NET, "03157", "Auental"),
    pays("Landkreis Auental", NET, 500, year=2015),
    happens(EventKind.FOUNDING, [], [NET], date="2012"),
    doubled(NET, ROUND),
)
WEAK = paper("paar-2", works_on("Bücherverein", "Kultur", "kultur"), works_on("Leserunde", "Kultur", "kultur"))
STANDPOINT = Standpoint.told(Audience.PUBLIC, "2016-05-01")


def _named(columns: ThreeColumns) -> tuple[list[str], list[str], list[str]]:
    return [r.name for r in columns.left], [r.name for r in columns.both], [r.name for r in columns.right]


def test_members_topics_payers_and_areas_stand_in_three_columns(embedded_database: Database) -> None:
    load(embedded_database, PAPER)
    found = beside(embedded_database, STANDPOINT, *ENDS)
    assert _named(found.members) == (["Klinik Auental"], ["Landkreis Auental"], ["Kasse Nord"])
    assert _named(found.topics) == ([], ["pflege"], ["kultur"])
    assert _named(found.payers) == (["Landkreis Auental"], [], [])
    assert _named(found.areas) == (["Auental"], [], [])
    assert (found.left_list, found.right_list) == (Completeness.COMPLETE, Completeness.MENTION)


def test_a_row_says_what_ties_it_to_each_side_with_the_passages(embedded_database: Database) -> None:
    load(embedded_database, PAPER)
    (row,) = beside(embedded_database, STANDPOINT, *ENDS).members.both
    district = BodyRef(id=body_of("Landkreis Auental"), name="Landkreis Auental", kind=BodyKind.DISTRICT)
    assert row.model_copy(update={"evidence": ()}) == BesideRow(
        name="Landkreis Auental", body=district, left="Mitglied seit 2012", right="Partner"
    )
    assert [cited.quote for cited in row.evidence] == [
        f"Landkreis Auental membership {NET}. ", f"Landkreis Auental membership {ROUND}. ",
    ]  # fmt: skip


def test_a_column_that_is_cut_says_how_many_there_are(embedded_database: Database) -> None:
    many = paper("paar-3", *(member(f"Gemeinde {n}", NET) for n in range(5)))
    load(embedded_database, PAPER, many)
    members = beside(embedded_database, STANDPOINT, *ENDS, most=2).members
    assert (len(members.left), members.left_count, members.is_cut) == (2, 6, True)


def test_what_is_known_of_the_beginnings_is_drawn_for_both(embedded_database: Database) -> None:
    load(embedded_database, PAPER)
    drawn = beside(embedded_database, STANDPOINT, *ENDS).timeline
    assert drawn is not None
    assert [(lane.body.name, lane.since_open) for lane in drawn.lanes] == [(NET, False), (ROUND, True)]
    assert drawn.first == date(2012, 1, 1)


def test_a_body_that_nobody_knows_is_not_found(embedded_database: Database) -> None:
    load(embedded_database, PAPER)
    with pytest.raises(NotFoundError):
        beside(embedded_database, STANDPOINT, body_of(NET), "b_none")


def test_clear_hints_weak_ones_and_those_of_a_scope_are_told_apart(embedded_database: Database) -> None:
    load(embedded_database, PAPER, WEAK)
    clear, aside = (pairs_in(embedded_database, Audience.PUBLIC, Pairs(one)) for one in (Choice.CLEAR, Choice.ASIDE))
    assert ([{pair.left.name, pair.right.name} for pair in clear.pairs], aside.pairs) == ([{NET, ROUND}], ())
    scope = Scope(place="x", tied=frozenset({body_of("Bücherverein"), body_of("Leserunde")}))
    own = pairs_in(embedded_database, Audience.PUBLIC, Pairs(scope=scope))
    assert ([{p.left.name, p.right.name} for p in own.pairs], own.standing) == ([{"Bücherverein", "Leserunde"}], 1)


def test_without_a_part_the_order_is_that_of_the_places_without_it(embedded_database: Database) -> None:
    load(embedded_database, PAPER, WEAK)
    wanted = Pairs(without=PartName.WORDING)
    pairs = pairs_in(embedded_database, Audience.PUBLIC, wanted, limit=None).pairs
    places = [part.place_without for pair in pairs for part in pair.parts if part.name == "wording"]
    known = [(number, place) for number, place in enumerate(places, start=1) if place is not None]
    assert known == [(place, place) for _, place in known] != []
