"""What would be if: the outcome of steps, one scenario beside others, and those that are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from app.answers.answer import BodyRef
from app.answers.costs.facts import inhabitants_for, known_by
from app.answers.costs.terms import CostTerms
from app.answers.doubles.aside import set_aside
from app.answers.history import History
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.standpoint import Standpoint
from app.answers.what_if.answers import ComparedRow, ScenarioRow, WhatIfAnswer
from app.answers.what_if.narrowed import within
from app.answers.what_if.rows import answer
from app.answers.what_if.words import names_of, told_steps
from graph_model.analysis.costs.notices import NoticeState
from graph_model.analysis.doubles import Weights
from graph_model.analysis.simulation import PairRules, outcome
from graph_model.analysis.simulation.membership import Fate
from graph_model.records.scenarios import Scenario, Step
from graph_model.scenarios import Scenarios
from graph_model.storage.database import Database


def what_if(
    database: Database,
    standpoint: Standpoint,
    steps: Sequence[Step],
    day: date,
    *,
    history: History | None = None,
    terms: CostTerms | None = None,
    name: str | None = None,
    scope: Scope = EVERYTHING,
    weights: Weights | None = None,
) -> WhatIfAnswer:
    """What ``steps`` on ``day`` would change for the ``scope``, by the facts of the standpoint; Doppelstrukturen by
    these ``weights``, without the pairs that judgements set aside. Raises StepRefusedError."""
    past = history or History()
    facts = past.at(database, standpoint)
    aside = set_aside(database, past.recalled(database, standpoint) if standpoint.known_on else None)
    told = terms or CostTerms.usual()
    people = known_by((*inhabitants_for(database, facts), *told.inhabitants), standpoint.known_on)
    rules = replace(told.rules, today=standpoint.stand)
    pairs = PairRules(weights, frozenset(aside))
    found = outcome(facts, steps, day, rules=rules, lead_days=told.lead_days, inhabitants=people, pair_rules=pairs)
    return within(answer(database, facts, tuple(steps), found, name), scope)


def compared(answers: Iterable[WhatIfAnswer]) -> tuple[ComparedRow, ...]:
    """The answers side by side, in figures."""
    return tuple(map(_compared, answers))


def kept(database: Database, standpoint: Standpoint, *, history: History | None = None) -> tuple[ScenarioRow, ...]:
    """The scenarios that the audience may see, by name."""
    held = Scenarios(database).all(standpoint.audience)
    names = names_of((history or History()).at(database, standpoint)) if held else {}
    return tuple(map(partial(_row, names), held))


def _row(names: Mapping[str, BodyRef], kept: Scenario) -> ScenarioRow:
    shared = {name: getattr(kept, name) for name in ScenarioRow.model_fields.keys() & Scenario.model_fields.keys()}
    return ScenarioRow(**shared, told=told_steps(kept.steps, names))


def _compared(told: WhatIfAnswer) -> ComparedRow:
    return ComparedRow(
        name=told.name or "ohne Namen",
        day=told.day,
        moves=told.count(Fate.MOVES),
        doubled=told.count(Fate.DOUBLED),
        lost=told.count(Fate.LOST),
        new=told.count(Fate.NEW),
        cost_before=told.cost_before,
        cost_after=told.cost_after,
        levy_before=told.levy_before,
        levy_after=told.levy_after,
        payers_lost=told.payers_lost,
        seats=told.seats_changed,
        blocking=told.blocking,
        to_clarify=sum(row.state is NoticeState.TASK for row in told.obstacles),
        gaps=len(told.gaps),
        vanished=len(told.vanished),
        appeared=len(told.appeared),
    )
