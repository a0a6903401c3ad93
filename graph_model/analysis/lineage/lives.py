"""Lives: when a body began and ended, by the successions that made and unmade it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from graph_model.analysis.lineage.told_dates import dates_told
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contradiction, Succession
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus

MAKING = (EventKind.FOUNDING, EventKind.LEGAL_FORM, EventKind.MERGER, EventKind.SPLIT, EventKind.RENAME)
UNMAKING = (EventKind.DISSOLUTION, EventKind.MERGER, EventKind.SPLIT, EventKind.LEGAL_FORM, EventKind.RENAME)


@dataclass(frozen=True)
class Turn:
    """A succession with all the dates that are told for it, the chosen one first."""

    succession: Succession
    dates: tuple[PartialDate, ...]

    @property
    def occurred(self) -> bool:
        """Whether a source says that it happened; otherwise it is decided, proposed or refused."""
        return self.succession.status is EventStatus.OCCURRED

    def over(self, day: date) -> bool | None:
        """Whether it lies on or before ``day`` by every date that is told; None where they differ or there is none."""
        told = {True if d.latest() <= day else False if d.earliest() > day else None for d in self.dates}
        return told.pop() if len(told) == 1 else None


@dataclass
class Life:
    """What made and unmade a body, renamed it, and the days on which other facts show it alive; ``merged``: it and
    others became one, and no source says which of them goes on."""

    body: str
    made: list[Turn] = field(default_factory=list)
    merged: list[Turn] = field(default_factory=list)
    unmade: list[Turn] = field(default_factory=list)
    renamed: list[Turn] = field(default_factory=list)
    signs: list[date] = field(default_factory=list)


def lives(facts: Facts) -> Mapping[str, Life]:
    """The life of every body that any fact tells something of."""
    found: dict[str, Life] = {body.key: Life(body.key) for body in facts.bodies}
    by_fact = _by_fact(facts.contradictions)
    for succession in facts.successions:
        if succession.status is not EventStatus.REJECTED:
            _take(found, Turn(succession, dates_told(succession, by_fact.get(succession.key, ()))))
    _show_signs(found, facts)
    return found


def _by_fact(contradictions: Iterable[Contradiction]) -> Mapping[str, list[Contradiction]]:
    found: dict[str, list[Contradiction]] = defaultdict(list)
    for one in contradictions:
        found[one.about].append(one)
    return found


def _take(found: dict[str, Life], turn: Turn) -> None:
    told = turn.succession
    for body in told.after:
        if told.kind in MAKING and body not in told.before:
            found.setdefault(body, Life(body)).made.append(turn)
    for body in told.before:
        if told.kind is EventKind.MERGER and not told.after:
            found.setdefault(body, Life(body)).merged.append(turn)
        elif told.kind in UNMAKING and body not in told.after:
            found.setdefault(body, Life(body)).unmade.append(turn)
        elif told.kind in (EventKind.RENAME, EventKind.LEGAL_FORM):
            found.setdefault(body, Life(body)).renamed.append(turn)


def _show_signs(found: Mapping[str, Life], facts: Facts) -> None:
    """Memberships that begin or end, and payments for a year, show that both sides were there."""
    told: dict[str, set[PartialDate]] = defaultdict(set)
    for tie in facts.memberships:
        if tie.status.counts:
            dates = {one for one in (tie.since, tie.until, tie.lived_as_of) if one}
            for body in (tie.member, tie.body) if dates else ():
                told[body] |= dates
    years = cache(PartialDate)
    for paid in facts.contributions:
        year = paid.year or paid.as_of
        if paid.status.counts and year:
            for body in (paid.payer, paid.payee):
                told[body].add(years(year))
    for body in told.keys() & found.keys():
        found[body].signs += [day for one in told[body] for day in (one.earliest(), one.latest())]
