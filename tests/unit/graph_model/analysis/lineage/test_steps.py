"""What goes along with each step, what cannot be, and how it is drawn."""

from datetime import date

import pytest

from graph_model.analysis.lineage import carried_over, lineage, timeline, troubles
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus
from tests.builders import Line, body_of, exists, happens, member, paper, pays

_STAND = date(2024, 1, 1)


def _facts(*lines: Line) -> Facts:
    return project(Entries.of([paper("P", *lines).bundle()]))


def _since(year: str) -> PartialDate:
    return PartialDate.parse(year)


@pytest.mark.parametrize(
    ("listed", "lost", "unclear"),
    [(Completeness.COMPLETE, ("Klinik",), ()), (Completeness.PARTIAL, (), ("Klinik",))],
)
def test_a_member_is_lost_only_where_the_list_afterwards_is_whole(
    listed: Completeness, lost: tuple[str, ...], unclear: tuple[str, ...]
) -> None:
    facts = _facts(
        exists("Region", member_list=listed),
        happens(EventKind.MERGER, ["Bund"], ["Region"], date="2016"),
        member("Kreis", "Bund"),
        member("Klinik", "Bund"),
        member("Kreis", "Region"),
        member("Stadt", "Region", since=_since("2017")),
        pays("Kreis", "Bund", 100, year=2015),
        pays("Kreis", "Region", 100, year=2017),
        pays("Klinik", "Bund", 50, year=2015),
    )
    found = carried_over(facts, facts.successions[0], _STAND)

    assert (found.members, found.new, found.payers) == ((body_of("Kreis"),), (body_of("Stadt"),), (body_of("Kreis"),))
    assert (found.lost, found.unclear) == (tuple(map(body_of, lost)), tuple(map(body_of, unclear)))
    assert found.payers_unclear == (body_of("Klinik"),)
    assert found.statements


def _said(*lines: Line) -> list[tuple[str, set[str]]]:
    return [(one.kind.value, set(one.bodies)) for one in troubles(_facts(*lines))]


def test_circles_are_reported_and_not_followed() -> None:
    lines = (
        happens(EventKind.MERGER, ["A"], ["B"], date="2010"),
        happens(EventKind.LEGAL_FORM, ["B"], ["C"], date="2012"),
        happens(EventKind.RENAME, ["C"], ["A"], date="2014"),
    )
    assert ("circle", {body_of("A"), body_of("B"), body_of("C")}) in _said(*lines)
    assert len(lineage(_facts(*lines).successions, body_of("A"))) == 3


def test_one_that_takes_another_in_and_splits_off_again_is_no_circle() -> None:
    lines = (
        happens(EventKind.SPLIT, ["A"], ["A", "B"], date="2005"),
        happens(EventKind.MERGER, ["A", "B"], ["A"], date="2015"),
    )
    assert _said(*lines) == []


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((happens(EventKind.FOUNDING, [], ["A"], date="2015"), happens(EventKind.DISSOLUTION, ["A"], date="2010")),
         "ended_first"),
        ((happens(EventKind.FOUNDING, [], ["A"], date="2013"), member("K", "A", since=_since("2003"))),
         "before_begin"),
        ((happens(EventKind.DISSOLUTION, ["A"], date="2013"), pays("K", "A", 5, year=2015)), "after_end"),
        ((happens(EventKind.DISSOLUTION, ["A"], date="2013"), happens(EventKind.MERGER, ["A"], ["B"], date="2015")),
         "two_ends"),
    ],
)  # fmt: skip
def test_an_order_that_cannot_be_is_reported_with_its_facts(lines: tuple[Line, ...], kind: str) -> None:
    found = troubles(_facts(*lines))
    assert [one.kind.value for one in found] == [kind]
    assert (len(found[0].facts), found[0].bodies) == (2, (body_of("A"),))


def test_dates_that_can_be_one_within_their_precision_are_no_trouble() -> None:
    assert _said(happens(EventKind.FOUNDING, [], ["A"], date="2013"), member("K", "A", since=_since("2013-05"))) == []


def test_a_timeline_has_a_lane_for_each_body_and_a_mark_for_each_date() -> None:
    facts = _facts(
        happens(EventKind.FOUNDING, [], ["Bund"], date="2010"),
        happens(EventKind.MERGER, ["Bund"], ["Region"], date="2016-Mitte"),
        happens(EventKind.SPLIT, ["Region"], ["Rest"], status=EventStatus.PROPOSED),
    )
    drawn = timeline(facts, lineage(facts.successions, body_of("Bund")), _STAND)

    assert drawn is not None
    assert (drawn.first, drawn.last) == (date(2010, 1, 1), date(2024, 12, 31))
    lanes = {lane.body: (lane.since, lane.until, lane.since_open, lane.until_open) for lane in drawn.lanes}
    assert lanes[body_of("Bund")] == (date(2010, 1, 1), date(2016, 5, 1), False, False)
    assert lanes[body_of("Region")] == (date(2016, 5, 1), date(2024, 12, 31), False, True)
    assert [(link.before, link.after) for link in drawn.links] == [(body_of("Bund"), body_of("Region"))]
    assert [step.kind for step in drawn.undated] == [EventKind.SPLIT]


def test_without_any_date_there_is_nothing_to_draw() -> None:
    facts = _facts(happens(EventKind.MERGER, ["Bund"], ["Region"]))
    assert timeline(facts, facts.successions, _STAND) is None


def test_a_mark_with_contested_dates_stands_at_the_chosen_one_and_not_between_them() -> None:
    facts = _facts(
        happens(EventKind.FOUNDING, [], ["Bund"], date="2013"), happens(EventKind.FOUNDING, [], ["Bund"], date="2003")
    )
    drawn = timeline(facts, facts.successions, _STAND)
    assert drawn is not None
    marks = [(mark.contested, mark.when.year, mark.succession.date) for lane in drawn.lanes for mark in lane.marks]
    assert marks == [(True, 2003, PartialDate.parse("2003"))]
