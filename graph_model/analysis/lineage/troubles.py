"""Troubles: circles and orders that cannot be; reported with their facts, and not followed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

import networkx as nx

from graph_model.analysis.lineage.lives import Life, Turn, lives
from graph_model.projection.facts import Facts, bodies_in
from graph_model.records.facts import Contribution, Membership, Succession
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventStatus, Vocabulary


class TroubleKind(Vocabulary):
    """What cannot be as it is told."""

    CIRCLE = "circle", "im Kreis"
    ENDED_FIRST = "ended_first", "Ende vor dem Anfang"
    BEFORE_BEGIN = "before_begin", "vor dem Anfang"
    AFTER_END = "after_end", "nach dem Ende"
    TWO_ENDS = "two_ends", "zwei Enden"


@dataclass(frozen=True)
class Trouble:
    """``says`` it in German; ``facts`` are the keys of what cannot both be, with their statements."""

    kind: TroubleKind
    bodies: tuple[str, ...]
    says: str
    facts: tuple[str, ...]
    statements: tuple[str, ...] = ()


def troubles(facts: Facts, known: Mapping[str, Life] | None = None) -> tuple[Trouble, ...]:
    """Everything in the facts that cannot have happened so, by kind and body; ``known`` are their lives, where they are
    at hand."""
    known = lives(facts) if known is None else known
    found = [*_circles(facts.successions), *(one for life in known.values() for one in _of_life(life))]
    found += _of_ties((*facts.memberships, *facts.contributions), known)
    return tuple(sorted(found, key=lambda one: (list(TroubleKind).index(one.kind), one.bodies, one.facts)))


def _circles(successions: Iterable[Succession]) -> Iterator[Trouble]:
    """Bodies that became one another: each step ends the one and leads to the next."""
    told = [s for s in successions if s.status is EventStatus.OCCURRED]
    graph: nx.DiGraph[str] = nx.DiGraph()
    for one in told:
        graph.add_edges_from(
            (old, new) for old, new in product(one.before, one.after) if old not in one.after and new not in one.before
        )
    for circle in nx.strongly_connected_components(graph):
        if len(circle) > 1:
            steps = [s for s in told if set(s.before) & circle and set(s.after) & circle]
            says = "diese wurden nach den Quellen wechselseitig auseinander; die Schritte werden nicht verfolgt"
            yield _trouble(TroubleKind.CIRCLE, tuple(sorted(circle)), says, steps)


def _of_life(life: Life) -> Iterator[Trouble]:
    made, unmade = _dated(life.made), _dated(life.unmade)
    for begin, end in product(made, unmade):
        if _surely_before(end, begin):
            says = f"endet {_when(end)}, beginnt aber erst {_when(begin)}"
            yield _trouble(TroubleKind.ENDED_FIRST, (life.body,), says, [end.succession, begin.succession])
    for one, other in _pairs(unmade):
        if _surely_before(one, other):
            says = f"endet {_when(one)} und noch einmal {_when(other)}"
            yield _trouble(TroubleKind.TWO_ENDS, (life.body,), says, [one.succession, other.succession])
    for turn in _dated(life.renamed):
        yield from _around(life, turn.succession, turn.dates, f"wird {_when(turn)} umbenannt")


def _of_ties(ties: Iterable[Membership | Contribution], known: Mapping[str, Life]) -> Iterator[Trouble]:
    """Members and payments before a body was made or after it ended, of those few that are told to have."""
    turned = {body: life for body, life in known.items() if _dated(life.made) or _dated(life.unmade)}
    for tie in ties:
        if turned.keys().isdisjoint(bodies_in(tie)):
            continue
        told = tie.since if isinstance(tie, Membership) else PartialDate(tie.year) if tie.year else None
        bodies = (tie.member, tie.body) if isinstance(tie, Membership) else (tie.payer, tie.payee)
        what = "Mitglied seit" if isinstance(tie, Membership) else "Zahlung für"
        if told and tie.status.counts:
            for body in bodies:
                if body in turned:
                    yield from _around(turned[body], tie, (told,), f"{what} {told.german()}")


def _around(
    life: Life, fact: Succession | Membership | Contribution, dates: tuple[PartialDate, ...], says: str
) -> Iterator[Trouble]:
    """Where ``fact`` lies before the body's beginning or after its end by every date that is told."""
    made, unmade = _dated(life.made), _dated(life.unmade)
    if made and all(all(d.before(b) for b in turn.dates) for turn in made for d in dates):
        words = f"{says}, beginnt aber erst {_when(made[0])}"
        yield _trouble(TroubleKind.BEFORE_BEGIN, (life.body,), words, [fact, made[0].succession])
    for turn in unmade:
        if all(e.before(d) for e in turn.dates for d in dates):
            words = f"{says}, endet aber schon {_when(turn)}"
            yield _trouble(TroubleKind.AFTER_END, (life.body,), words, [fact, turn.succession])


def _dated(turns: Iterable[Turn]) -> list[Turn]:
    return [turn for turn in turns if turn.dates and turn.occurred]


def _pairs(turns: list[Turn]) -> Iterator[tuple[Turn, Turn]]:
    return ((one, other) for one, other in product(turns, turns) if one.succession.key != other.succession.key)


def _surely_before(one: Turn, other: Turn) -> bool:
    return all(a.before(b) for a in one.dates for b in other.dates)


def _when(turn: Turn) -> str:
    return " oder ".join(date.german() for date in turn.dates)


def _trouble(
    kind: TroubleKind, bodies: tuple[str, ...], says: str, facts: Iterable[Succession | Membership | Contribution]
) -> Trouble:
    told = list(facts)
    statements = dict.fromkeys(one for fact in told for one in fact.statements)
    return Trouble(kind, bodies, says, tuple(fact.key for fact in told), tuple(statements))
