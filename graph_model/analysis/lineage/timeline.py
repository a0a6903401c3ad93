"""The timeline: lanes of bodies with their bars, marks for events and links between lanes, ready to be drawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from graph_model.analysis.lineage.lives import Life, Turn, lives
from graph_model.projection.facts import Facts
from graph_model.records.facts import Succession
from graph_model.values.dates import PartialDate


@dataclass(frozen=True)
class Mark:
    """A succession at its place in time: from the first to the last day that its dates can mean; ``contested`` where
    papers tell dates that cannot be one."""

    succession: Succession
    dates: tuple[PartialDate, ...]
    first: date
    last: date
    contested: bool
    occurred: bool

    @property
    def when(self) -> date:
        """The middle of the date that counts: of several the chosen one, for between them no source tells a day."""
        first, last = self.dates[0].earliest(), self.dates[0].latest()
        return first + (last - first) / 2


@dataclass(frozen=True)
class Lane:
    """One body. It is surely there from ``since`` to ``until``; ``since_open`` and ``until_open`` where no source tells
    that end, so that it runs to the edge of the drawing."""

    body: str
    since: date
    until: date
    since_open: bool
    until_open: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Link:
    """What became of what: from one lane into another at the mark of ``succession``; ``when`` is that of the mark."""

    succession: str
    before: str
    after: str
    when: date
    occurred: bool


@dataclass(frozen=True)
class Timeline:
    """From ``first`` to ``last`` day; ``undated`` are successions without any date, which stand beside the drawing."""

    first: date
    last: date
    lanes: tuple[Lane, ...] = ()
    links: tuple[Link, ...] = ()
    undated: tuple[Succession, ...] = ()


def timeline(
    facts: Facts, steps: Iterable[Succession], today: date, known: Mapping[str, Life] | None = None
) -> Timeline | None:
    """The drawing of ``steps``, lanes in the order in which their bodies begin; None where no step has a date.
    ``known`` are the lives of the facts, where they are at hand."""
    told, known = tuple(steps), lives(facts) if known is None else known
    marks = {mark.succession.key: mark for step in told if (mark := _mark(step, known))}
    if not marks:
        return None
    first = date(min(mark.first.year for mark in marks.values()), 1, 1)
    last = date(max(today.year, *(mark.last.year for mark in marks.values())), 12, 31)
    bodies = list(dict.fromkeys(body for step in told for body in (*step.before, *step.after)))
    lanes = [_lane(known.get(body) or Life(body), told, marks, first, last) for body in bodies]
    return Timeline(
        first,
        last,
        tuple(sorted(lanes, key=lambda lane: (lane.since, lane.until, lane.body))),
        tuple(link for mark in marks.values() for link in _links(mark)),
        tuple(step for step in told if step.key not in marks),
    )


def _mark(step: Succession, known: Mapping[str, Life]) -> Mark | None:
    turn = _turn(step, known)
    if turn is None or not turn.dates:
        return None
    chosen = turn.dates[0]
    contested = any(one.before(chosen) or chosen.before(one) for one in turn.dates)
    ends = [d.earliest() for d in turn.dates], [d.latest() for d in turn.dates]
    return Mark(step, turn.dates, min(ends[0]), max(ends[1]), contested, turn.occurred)


def _turn(step: Succession, known: Mapping[str, Life]) -> Turn | None:
    """The step with its dates; what was refused never takes place and is not drawn."""
    for body in (*step.after, *step.before):
        life = known.get(body) or Life(body)
        for turn in (*life.made, *life.merged, *life.unmade, *life.renamed):
            if turn.succession.key == step.key:
                return turn
    return Turn(step, (step.date,)) if step.date else None


def _lane(life: Life, steps: Iterable[Succession], marks: Mapping[str, Mark], first: date, last: date) -> Lane:
    begun = _ends(life.made)
    ended = _ends(life.unmade)
    since, until = min(begun, default=first), max(ended, default=last)
    own = tuple(marks[s.key] for s in steps if s.key in marks and life.body in {*s.before, *s.after})
    return Lane(life.body, since, max(since, until), not begun, not ended, own)


def _ends(turns: Iterable[Turn]) -> list[date]:
    return [turn.dates[0].earliest() for turn in turns if turn.occurred and turn.dates]


def _links(mark: Mark) -> list[Link]:
    step = mark.succession
    pairs = [(old, new) for old in step.before for new in step.after if old != new]
    return [Link(step.key, old, new, mark.when, mark.occurred) for old, new in pairs]
