"""Laws of the two clocks: known on a day is a question to the ledger, valid in a period one to the facts."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.answers.costs.facts import LOADED_TODAY, known_by
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.validity import valid
from graph_model.ledger.entries import Bundle, Entries
from graph_model.projection.facts import bodies_in
from graph_model.projection.project import project
from graph_model.records.judgements import Judgement, Withdrawal
from graph_model.values.dates import PartialDate
from graph_model.values.intervals import Interval
from graph_model.values.vocabularies import Audience
from tests.builders import day, taken_back
from tests.laws.ledgers import Step, audiences, judgements, ledgers, steps

_TODAY = date(2026, 1, 1)
years = st.integers(2000, 2026).map(lambda year: Interval(PartialDate(year), PartialDate(year)))


def _entries(told: list[Step]) -> Entries:
    return Entries.of(
        [step for step in told if isinstance(step, Bundle)],
        [step for step in told if isinstance(step, Judgement)],
        [step for step in told if isinstance(step, Withdrawal)],
    )


@given(steps(), audiences, st.data())
def test_what_is_learned_later_does_not_change_the_answer_for_an_earlier_day(
    told: list[Step], audience: Audience, data: st.DataObject
) -> None:
    last = data.draw(st.integers(0, len(told) - 1))
    asked_then = project(_entries(told[: last + 1]), audience=audience)

    assert project(_entries(told), known_on=day(last), audience=audience) == asked_then


@given(steps(), audiences, st.data())
def test_taking_back_a_judgement_restores_the_answer_before_it(
    told: list[Step], audience: Audience, data: st.DataObject
) -> None:
    mentions = sorted({mention.id for step in told if isinstance(step, Bundle) for mention in step.mentions})
    given_now = data.draw(judgements(len(told), [*mentions, *mentions][: max(2, len(mentions))]))
    returned = [*told, given_now, taken_back(given_now, on=len(told) + 1)]

    assert project(_entries(returned), audience=audience) == project(_entries(told), audience=audience)


@given(ledgers(), years)
def test_what_is_valid_in_a_period_is_among_the_facts_and_speaks_of_bodies_that_live_then(
    entries: Entries, period: Interval
) -> None:
    facts = project(entries)
    found = valid(facts, period, _TODAY)
    there = {body.key for body in found.bodies}
    ties = replace(found, bodies=(), successions=(), contradictions=())

    assert set(map(_id, found)) <= set(map(_id, facts))
    assert all(bodies_in(tie) <= there for tie in ties)
    assert valid(found, period, _TODAY) == found


@given(ledgers(), years)
def test_a_longer_period_loses_nothing(entries: Entries, period: Interval) -> None:
    facts = project(entries)
    longer = Interval(None, period.until)

    assert {m.key for m in valid(facts, period, _TODAY).memberships} <= {
        m.key for m in valid(facts, longer, _TODAY).memberships
    }


def _id(fact: object) -> str:
    return str(getattr(fact, "id"))  # noqa: B009 - every fact has one


_residents = st.builds(
    Inhabitants,
    st.just("03157"),
    st.integers(1, 200_000),
    st.dates(date(2015, 1, 1), date(2025, 12, 31)),
    st.sampled_from(("Gemeindeverzeichnis", "Amt")),
)


@given(st.lists(_residents), st.dates(date(2015, 1, 1), date(2025, 12, 31)))
def test_inhabitants_of_a_later_day_do_not_change_what_was_known_earlier(
    told: list[Inhabitants], known_on: date
) -> None:
    earlier = [one for one in told if one.day <= known_on]
    found = known_by(told, known_on)
    assert found == known_by(earlier, known_on)
    assert {one.source for one in found} <= {LOADED_TODAY, "Amt"}
    assert known_by(told, None) == tuple(told)
