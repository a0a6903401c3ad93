"""From the outcome of a scenario to its answer: bodies by name, and the passages of every figure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from app.answers.answer import BodyRef, Citation
from app.answers.cited import cited, passages
from app.answers.fact_rows import named
from app.answers.ordering import german
from app.answers.what_if.answers import (
    BodyBeforeAfter,
    CostRow,
    EurRange,
    GapRow,
    MemberRow,
    ObstacleRow,
    PairRow,
    PayerRow,
    SeatRow,
    WhatIfAnswer,
)
from app.answers.what_if.words import names_of, told_steps
from graph_model.analysis.doubles import Double
from graph_model.analysis.simulation import Outcome
from graph_model.analysis.simulation.cost import CostChange, Range
from graph_model.analysis.simulation.gaps import Gap
from graph_model.analysis.simulation.membership import BodyChange, Fate, MemberChange
from graph_model.analysis.simulation.obstacles import Obstacle
from graph_model.analysis.simulation.payers import PayerChange
from graph_model.analysis.simulation.seats import SeatChange
from graph_model.projection.facts import Facts
from graph_model.records.scenarios import Step
from graph_model.storage.database import Database

_Known = Mapping[str, BodyRef]
_Cited = Mapping[str, Citation]
_Told = TypeVar("_Told")
_Made = TypeVar("_Made")


def answer(database: Database, facts: Facts, steps: tuple[Step, ...], found: Outcome, name: str | None) -> WhatIfAnswer:
    """The outcome of ``steps`` with the names that ``facts`` give."""
    known, told = names_of(facts), cited(database, _statements(found))
    return WhatIfAnswer(
        name=name,
        day=found.day,
        steps=steps,
        told=told_steps(steps, known),
        bodies=_rows(_body, found.bodies, known),
        members=tuple(sorted(_rows(_member, found.members, known, told), key=_by_fate)),
        costs=tuple(sorted(_rows(_cost, found.costs, known, told), key=lambda row: german(row.payer.name))),
        cost_before=_eur(found.cost_before),
        cost_after=_eur(found.cost_after),
        levies=tuple(sorted(_rows(_cost, found.levies, known, told), key=lambda row: german(row.payer.name))),
        levy_before=_eur(found.levy_before),
        levy_after=_eur(found.levy_after),
        payers=_rows(_payer, found.payers, known, told),
        seats=_rows(_seat, found.seats, known, told),
        obstacles=_rows(_obstacle, found.obstacles, known, told),
        gaps=_rows(_gap, found.gaps, known, told),
        vanished=_rows(_pair, found.vanished, known, told),
        appeared=_rows(_pair, found.appeared, known, told),
    )


def _rows(made: Callable[..., _Made], found: Sequence[_Told], *with_: object) -> tuple[_Made, ...]:
    return tuple(map(partial(made, *with_), found))


def _by_fate(row: MemberRow) -> tuple[int, str, str]:
    """What happens to it, then by name."""
    return list(Fate).index(row.fate), german(row.member.name), row.body.id


def _statements(found: Outcome) -> Iterable[str]:
    rows: tuple[MemberChange | PayerChange | SeatChange | CostChange | Obstacle | Gap, ...]
    rows = (*found.members, *found.payers, *found.seats, *found.costs, *found.levies, *found.obstacles, *found.gaps)
    for row in rows:
        yield from row.statements
    for double in (*found.vanished, *found.appeared):
        yield from _of_parts(double)


def _of_parts(double: Double) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told for part in double.parts for told in part.statements))


def _body(known: _Known, change: BodyChange) -> BodyBeforeAfter:
    then = named(change.then, known) if change.then else None
    return BodyBeforeAfter(
        body=named(change.body, known), then=then, before=change.before, after=change.after, complete=change.complete
    )


def _member(known: _Known, told: _Cited, change: MemberChange) -> MemberRow:
    return MemberRow(
        member=named(change.member, known),
        body=named(change.body, known),
        then=named(change.then, known) if change.then else None,
        fate=change.fate,
        evidence=passages(told, change.statements),
    )


def _seat(known: _Known, told: _Cited, change: SeatChange) -> SeatRow:
    return SeatRow(
        member=named(change.member, known),
        body=named(change.body, known),
        seat=change.seat,
        then=named(change.then, known) if change.then else None,
        fate=change.fate,
        evidence=passages(told, change.statements),
    )


def _payer(known: _Known, told: _Cited, change: PayerChange) -> PayerRow:
    return PayerRow(
        payer=named(change.payer, known),
        body=named(change.body, known),
        then=named(change.then, known) if change.then else None,
        fate=change.fate,
        evidence=passages(told, change.statements),
    )


def _cost(known: _Known, told: _Cited, change: CostChange) -> CostRow:
    return CostRow(
        payer=named(change.payer, known),
        before=_eur(change.before) if change.before else None,
        after=_eur(change.after) if change.after else None,
        why=change.why,
        evidence=passages(told, change.statements),
    )


def _eur(told: Range) -> EurRange:
    return EurRange(low=told.low, high=told.high, unknown=told.unknown)


def _obstacle(known: _Known, told: _Cited, found: Obstacle) -> ObstacleRow:
    shared = {name: getattr(found, name) for name in ObstacleRow.model_fields.keys() & vars(found).keys()}
    sides = {"member": named(found.member, known), "body": named(found.body, known)}
    return ObstacleRow.model_validate({**shared, **sides, "evidence": passages(told, found.statements)})


def _gap(known: _Known, told: _Cited, gap: Gap) -> GapRow:
    return GapRow(
        kind=gap.kind,
        value=gap.value,
        body=named(gap.body, known),
        taken_by=named(gap.taken_by, known) if gap.taken_by else None,
        member=named(gap.member, known) if gap.member else None,
        others=tuple(named(body, known) for body in gap.others),
        evidence=passages(told, gap.statements),
    )


def _pair(known: _Known, told: _Cited, double: Double) -> PairRow:
    return PairRow(
        left=named(double.left, known),
        right=named(double.right, known),
        score=double.score,
        confidence=double.confidence,
        evidence=passages(told, _of_parts(double)),
    )
