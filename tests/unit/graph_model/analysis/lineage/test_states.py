"""The state of a body on any day, over partial dates and sources that contradict one another."""

from datetime import date

import pytest

from graph_model.analysis.lineage import Alive, State, state_on
from graph_model.analysis.lineage.lives import lives
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.judgements import JudgementKind
from graph_model.values.vocabularies import EventKind, EventStatus, LegalForm
from tests.builders import Line, body_of, exists, happens, judged, member, paper, pays


def _facts(*papers: tuple[Line, ...]) -> Facts:
    return project(Entries.of([paper(f"P{n}", *lines, means=_MEANS).bundle() for n, lines in enumerate(papers)]))


_MEANS = (("Netz Nord e. V.", "Netz Nord"), ("Bund Neu", "Bund Alt"))


def _state(facts: Facts, name: str, day: str) -> State:
    body = next(body for body in facts.bodies if body.key == body_of(name))
    return state_on(body, lives(facts)[body.key], date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "alive"),
    [
        ("2009-12-31", Alive.NOT_YET),
        ("2010-06-01", Alive.UNKNOWN),
        ("2011-01-01", Alive.YES),
        ("2016-05-01", Alive.UNKNOWN),
        ("2016-09-01", Alive.NO_LONGER),
    ],
)
def test_a_body_is_there_between_founding_and_end_and_open_within_their_precision(day: str, alive: Alive) -> None:
    facts = _facts(
        (
            happens(EventKind.FOUNDING, [], ["Bund"], date="2010"),
            happens(EventKind.MERGER, ["Bund"], ["Region"], date="2016-Mitte"),
        )
    )
    assert _state(facts, "Bund", day).alive is alive


def test_between_dates_that_contradict_one_another_it_is_open_until_a_person_decides() -> None:
    first = paper("P1", happens(EventKind.FOUNDING, [], ["Bund"], date="2013"))
    second = paper("P2", happens(EventKind.FOUNDING, [], ["Bund"], date="2003"), date="2015-01-01")
    bundles = [first.bundle(), second.bundle()]
    key = f"succession|founding|into|{body_of('Bund')}"
    decided = judged(JudgementKind.VALUE, key, field="date", value='"2003"')

    told = [
        _state(project(Entries.of(bundles)), "Bund", day).alive for day in ("2002-01-01", "2008-01-01", "2014-01-01")
    ]
    assert told == [Alive.NOT_YET, Alive.UNKNOWN, Alive.YES]
    assert _state(project(Entries.of(bundles, [decided])), "Bund", "2008-01-01").alive is Alive.YES


def test_an_end_that_was_only_decided_leaves_it_open() -> None:
    facts = _facts(
        (
            happens(EventKind.FOUNDING, [], ["Bund"], date="2010"),
            happens(EventKind.DISSOLUTION, ["Bund"], date="2020", status=EventStatus.DECIDED),
            happens(EventKind.DISSOLUTION, ["Netz"], date="2020", status=EventStatus.PROPOSED),
        )
    )
    assert [_state(facts, "Bund", day).alive for day in ("2019-01-01", "2021-01-01")] == [Alive.YES, Alive.UNKNOWN]
    assert "beschlossen" in _state(facts, "Bund", "2021-01-01").why


def test_without_a_founding_other_facts_show_that_it_was_there() -> None:
    facts = _facts(
        (pays("Kreis", "Bund", 100, year=2014), member("Kreis", "Bund"), pays("Kreis", "Bund", 90, year=2018))
    )
    assert [_state(facts, "Bund", day).alive for day in ("2013-01-01", "2016-01-01", "2020-01-01")] == [
        Alive.UNKNOWN, Alive.YES, Alive.UNKNOWN,
    ]  # fmt: skip


def test_a_renaming_gives_the_old_name_before_it_the_new_one_after_and_both_within_its_precision() -> None:
    facts = _facts((exists("Bund Neu"), happens(EventKind.RENAME, ["Bund Alt"], ["Bund Neu"], date="2018")))
    found = [_state(facts, "Bund Alt", day).names for day in ("2017-01-01", "2018-03-01", "2019-01-01")]
    assert found == [("Bund Alt",), ("Bund Neu", "Bund Alt"), ("Bund Neu",)]


def test_a_change_of_legal_form_is_read_from_the_names_of_its_day() -> None:
    facts = _facts((happens(EventKind.LEGAL_FORM, ["Netz Nord"], ["Netz Nord e. V."], date="2015"),))
    assert [_state(facts, "Netz Nord", day).legal_form for day in ("2014-01-01", "2016-01-01")] == [None, LegalForm.EV]


def test_two_that_were_merged_are_open_afterwards_where_nobody_says_which_goes_on() -> None:
    facts = _facts((happens(EventKind.MERGER, ["Bund", "Netz"], date="2016"), member("Kreis", "Netz")))
    found = [_state(facts, "Netz", "2018-01-01"), _state(facts, "Bund", "2018-01-01")]

    assert {(state.alive, state.why) for state in found} == {
        (Alive.UNKNOWN, "es wurde mit anderen eins; welches davon weiterbesteht, sagt keine Quelle"),
    }  # fmt: skip
    assert [body.dissolved for body in facts.bodies] == [None, None, None]
