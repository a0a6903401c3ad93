"""Laws of the projection over random ledgers."""

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph_model.ledger.entries import Entries
from graph_model.ledger.reading_back import grown_by
from graph_model.projection.accepted import current_readings
from graph_model.projection.facts import bodies_in
from graph_model.projection.project import project
from graph_model.values.vocabularies import Audience
from tests.builders import day
from tests.laws.ledgers import audiences, ledgers


@given(ledgers(), audiences, st.randoms(use_true_random=False))
def test_the_order_of_entries_has_no_meaning(entries: Entries, audience: Audience, random: Random) -> None:
    shuffled = replace(entries, **{name: _mixed(part, random) for name, part in vars(entries).items()})

    assert project(shuffled, audience=audience) == project(entries, audience=audience)


@given(ledgers(), audiences)
def test_incremental_equals_full(entries: Entries, audience: Audience) -> None:
    whole = project(entries, audience=audience)
    for body in {identity.body for identity in entries.identities}:
        part, grown = part_about(entries, frozenset({body}))

        assert body in grown
        assert project(part, audience=audience).of_bodies(grown) == whole.of_bodies(grown)


@given(ledgers(), audiences)
def test_facts_rest_on_current_statements_and_speak_of_bodies_that_are_there(
    entries: Entries, audience: Audience
) -> None:
    facts = project(entries, audience=audience)
    current = {told for reading in current_readings(entries) for told in reading.statements}
    bodies = {body.key for body in facts.bodies}

    assert all(fact.statements and current.issuperset(fact.statements) for fact in facts)
    assert all(bodies.issuperset(bodies_in(fact)) for fact in facts)
    assert len({fact.key for fact in facts}) == len(list(facts))


@given(ledgers(), audiences)
def test_what_is_known_on_the_last_day_is_what_is_known_now(entries: Entries, audience: Audience) -> None:
    assert project(entries, known_on=day(1000), audience=audience) == project(entries, audience=audience)


def part_about(entries: Entries, bodies: frozenset[str]) -> tuple[Entries, frozenset[str]]:
    """In memory what ``Ledger.entries_about`` asks the database for."""
    about = {m for j in entries.judgements for m in j.about if m.startswith("m_")}
    judged = tuple(i for i in entries.identities if i.mention in about)
    grown = grown_by(bodies, entries.judgements, judged)
    own = {i.mention for i in entries.identities if i.body in grown}
    current = {told for reading in current_readings(entries) for told in reading.statements}
    statements = tuple(s for s in entries.statements if s.id in current and own & {*s.subjects, *s.objects})
    mentions = {m for s in statements for m in (*s.subjects, *s.objects)} | {i.mention for i in judged}
    papers = {m.paper for m in entries.mentions if m.id in mentions}
    return (
        Entries(
            documents=tuple(d for d in entries.documents if d.paper in papers),
            readings=tuple(r for r in entries.readings if r.paper in papers),
            mentions=tuple(m for m in entries.mentions if m.id in mentions),
            statements=statements,
            identities=tuple(i for i in entries.identities if i.mention in mentions),
            judgements=entries.judgements,
            withdrawals=tuple(w for w in entries.withdrawals if w.paper in papers),
        ),
        grown,
    )


def _mixed(part: tuple[Any, ...], random: Random) -> tuple[Any, ...]:
    return tuple(random.sample(part, len(part)))
