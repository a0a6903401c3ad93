"""Answers about lineage: what became of a body, step by step, as known and on the day that is asked for."""

from collections.abc import Iterable, Mapping

from app.answers import fact_rows
from app.answers.answer import BodyRef, Citation
from app.answers.bodies.recalled import meant
from app.answers.cited import cited, passages
from app.answers.fact_rows import named
from app.answers.history import History, Recalled
from app.answers.lineage.answers import (
    CarriedRow,
    LaneRow,
    LineageAnswer,
    LinkRow,
    MarkRow,
    StateRow,
    TimelineRow,
    TroubleRow,
)
from app.answers.recalling import rows_of
from app.answers.standpoint import Standpoint
from graph_model.analysis.lineage import (
    Carried,
    Lane,
    State,
    Timeline,
    Trouble,
    carried_over,
    lineage,
    state_on,
    timeline,
    troubles,
)
from graph_model.analysis.lineage.lives import Life, lives
from graph_model.projection.facts import Facts
from graph_model.records.facts import Succession
from graph_model.storage.database import Database

_Known = Mapping[str, BodyRef]


def lineage_of(
    database: Database, standpoint: Standpoint, body: str, *, history: History | None = None
) -> LineageAnswer:
    """The lineage of ``body`` (an id or a name): every step up to the end of the period that is asked for, and the
    state on its last day. Raises NotFoundError."""
    then = (history or History()).then(database, standpoint)
    facts, asked = then.facts, meant(then, body)
    steps = lineage((s for s in facts.successions if _is_told(s, standpoint)), asked.key)
    linked = frozenset({asked.key, *(one for step in steps for one in (*step.before, *step.after))})
    found = [one for one in _troubles(database, then) if linked & set(one.bodies)]
    carried = [one for step in steps if (one := carried_over(facts, step, standpoint.stand)).facts]
    states = _states(facts, _lives(database, then), linked, standpoint)
    said: tuple[State | Carried | Trouble, ...] = (*states, *carried, *found)
    told = cited(database, (one for row in said for one in row.statements))
    kinds = {step.key: step for step in steps}
    drawn = timeline(facts, steps, standpoint.day, _lives(database, then))
    return LineageAnswer(
        body=named(asked.key, then.names),
        day=standpoint.day,
        steps=rows_of(database, then, steps, fact_rows.succession),
        states=tuple(_state(one, then.names, told) for one in states),
        carried=tuple(_carried(one, kinds[one.succession], then.names, told) for one in carried),
        troubles=tuple(_trouble(one, then.names, told) for one in found),
        timeline=timeline_row(drawn, then.names) if drawn else None,
    )


def all_troubles(
    database: Database, standpoint: Standpoint, *, history: History | None = None
) -> tuple[TroubleRow, ...]:
    """Everything in the facts that cannot have happened as it is told."""
    then = (history or History()).then(database, standpoint)
    found = _troubles(database, then)
    told = cited(database, (one for row in found for one in row.statements))
    return tuple(_trouble(one, then.names, told) for one in found)


def _troubles(database: Database, then: Recalled) -> tuple[Trouble, ...]:
    return then.kept(database).remember("troubles", lambda: troubles(then.facts, _lives(database, then)))


def _is_told(step: Succession, standpoint: Standpoint) -> bool:
    return not standpoint.valid_on or step.date is None or step.date.earliest() <= standpoint.day


def _lives(database: Database, then: Recalled) -> Mapping[str, Life]:
    return then.kept(database).remember("lives", lambda: lives(then.facts))


def _states(
    facts: Facts, known: Mapping[str, Life], linked: frozenset[str], standpoint: Standpoint
) -> tuple[State, ...]:
    return tuple(
        state_on(body, known.get(body.key) or Life(body.key), standpoint.day)
        for body in facts.bodies
        if body.key in linked
    )


def _state(state: State, known: _Known, told: Mapping[str, Citation]) -> StateRow:
    return StateRow(
        body=named(state.body, known),
        day=state.day,
        alive=state.alive,
        names=state.names,
        legal_form=state.legal_form,
        why=state.why,
        evidence=passages(told, state.statements),
    )


def _carried(one: Carried, step: Succession, known: _Known, told: Mapping[str, Citation]) -> CarriedRow:
    names = ("members", "lost", "unclear", "new", "payers", "payers_unclear")
    sides = {name: _refs(getattr(one, name), known) for name in names}
    return CarriedRow.model_validate(
        {**sides, "key": step.key, "kind": step.kind, "evidence": passages(told, one.statements)}
    )


def _refs(bodies: Iterable[str], known: _Known) -> tuple[BodyRef, ...]:
    return tuple(named(body, known) for body in bodies)


def _trouble(one: Trouble, known: _Known, told: Mapping[str, Citation]) -> TroubleRow:
    return TroubleRow(
        kind=one.kind, bodies=_refs(one.bodies, known), says=one.says, evidence=passages(told, one.statements)
    )


def timeline_row(drawn: Timeline, known: _Known) -> TimelineRow:
    """The drawing with the names of its bodies."""
    links = (LinkRow(key=one.succession, before=one.before, after=one.after, when=one.when, occurred=one.occurred)
             for one in drawn.links)  # fmt: skip
    return TimelineRow(
        first=drawn.first,
        last=drawn.last,
        lanes=tuple(_lane(lane, known) for lane in drawn.lanes),
        links=tuple(links),
        undated=len(drawn.undated),
    )


def _lane(lane: Lane, known: _Known) -> LaneRow:
    marks = (
        MarkRow(
            key=mark.succession.key,
            kind=mark.succession.kind,
            first=mark.first,
            last=mark.last,
            when=mark.when,
            dates=mark.dates,
            contested=mark.contested,
            occurred=mark.occurred,
        )
        for mark in lane.marks
    )
    return LaneRow(
        body=named(lane.body, known),
        since=lane.since,
        until=lane.until,
        since_open=lane.since_open,
        until_open=lane.until_open,
        marks=tuple(marks),
    )
