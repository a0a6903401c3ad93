"""What holds in a period, by the widest reading of dates."""

from datetime import date

import pytest

from graph_model.analysis.validity import valid
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.values.dates import PartialDate
from graph_model.values.intervals import Interval
from graph_model.values.vocabularies import EventKind, Status
from tests.builders import Line, body_of, exists, happens, member, paper, pays, works_on

_STAND = date(2024, 1, 1)


def _facts(*lines: Line) -> Facts:
    return project(Entries.of([paper("P", *lines).bundle()]))


def _in(facts: Facts, period: str) -> Facts:
    return valid(facts, Interval.parse(period), _STAND)


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ({"since": "2016-Mitte", "until": "2018"}, ["2016/2016", "2017/2017", "2018/2018"]),
        ({"since": "2017"}, ["2017/2017", "2018/2018"]),
        ({"until": "2016"}, ["2015/2015", "2016/2016"]),
        ({"status": Status.ENDED}, ["2015/2015", "2016/2016", "2017/2017", "2018/2018"]),
        ({"status": Status.PROPOSED, "since": "2015"}, []),
    ],
)
def test_a_membership_holds_in_the_years_that_its_dates_allow(told: dict[str, object], held: list[str]) -> None:
    dated = {name: PartialDate.parse(v) if name != "status" else v for name, v in told.items()}  # type: ignore[arg-type]
    facts = _facts(member("Kreis", "Bund", **dated))
    years = [f"{year}/{year}" for year in range(2015, 2019)]

    assert [year for year in years if _in(facts, year).memberships] == held


def test_what_ended_nobody_says_when_does_not_hold_on_the_day_of_the_knowledge() -> None:
    facts = _facts(member("Kreis", "Bund", status=Status.ENDED))
    assert _in(facts, "2024-01-01/2024-01-01").memberships == ()


def test_a_contradiction_goes_with_the_fact_that_it_is_about() -> None:
    told = [(paper(f"P{eur}", pays("Kreis", "Bund", eur, year=2015)).bundle()) for eur in (100, 200)]
    facts = project(Entries.of(told))
    assert [_in(facts, f"{year}/{year}").contradictions for year in (2014, 2015)] == [(), facts.contradictions]
    assert facts.contradictions


def test_facts_go_with_their_bodies_and_what_made_them_go_stays() -> None:
    facts = _facts(
        exists("Bund"),
        member("Kreis", "Bund"),
        works_on("Bund", "Pflege"),
        pays("Kreis", "Bund", 100, year=2015),
        happens(EventKind.FOUNDING, [], ["Bund"], date="2010"),
        happens(EventKind.DISSOLUTION, ["Bund"], date="2016-06"),
    )
    after = _in(facts, "2017/2017")
    before = _in(facts, "2009/2009")

    assert [b.key for b in after.bodies] == [body_of("Kreis")]
    assert (after.memberships, after.topics, after.contributions) == ((), (), ())
    assert [s.kind for s in after.successions] == [EventKind.DISSOLUTION, EventKind.FOUNDING]
    assert (len(before.bodies), before.successions) == (1, ())
    assert len(_in(facts, "2016/2016").memberships) == 1


def test_contributions_of_later_years_are_left_out() -> None:
    facts = _facts(*(pays("Kreis", "Bund", eur, year=year) for eur, year in ((1, 2014), (2, 2016))))
    assert [c.year for c in _in(facts, "2015/2015").contributions] == [2014]
