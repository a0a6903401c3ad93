"""Doubles: pairs of bodies that may do the same for the same people. A hint, never a verdict.

A part that is unknown lowers the confidence, not the score; pairs are ranked by both together. A body and its own
organ, a body and one that it is member or shareholder of, and a municipality are never paired.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import networkx as nx

from graph_model.analysis import likeness
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Succession
from graph_model.values.body_kinds import ORGANS, TERRITORIAL, BodyKind
from graph_model.values.intervals import Interval
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus, Status

WEIGHTS: Mapping[str, float] = {
    "wording": 0.35,
    "members": 0.25,
    "topics": 0.15,
    "territory": 0.10,
    "kind": 0.10,
    "time": 0.05,
}
LABELS: Mapping[str, str] = {
    "wording": "ausdrücklich genannt",
    "members": "gemeinsame Mitglieder",
    "topics": "gemeinsame Themen",
    "territory": "gleiches Gebiet",
    "kind": "gleiche Art",
    "time": "zur gleichen Zeit",
}
_NO_NETWORK = TERRITORIAL | ORGANS | {BodyKind.INSURER, BodyKind.UNIVERSITY, BodyKind.HOSPITAL, BodyKind.PUBLIC_BODY}
_TELLING = frozenset({"wording", "members", "topics", "territory"})
_LARGEST_GROUP = 200


@dataclass(frozen=True)
class PartScore:
    """One part: ``score`` 0 to 1 or None where it is unknown, ``share`` what it adds to the pair's score, both sides'
    values as they read, and the statements it rests on."""

    name: str
    label: str
    score: float | None
    weight: float
    share: float
    left_value: str
    right_value: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Double:
    """A pair of body ids with its score, how well it is known (0 to 1), and the parts."""

    left: str
    right: str
    score: float
    confidence: float
    parts: tuple[PartScore, ...]

    @property
    def rank(self) -> float:
        """What pairs are ordered by."""
        return self.score * self.confidence


@dataclass(frozen=True)
class _Described:
    """A body with what the parts compare; statements by part."""

    body: Body
    members: frozenset[str]
    topics: frozenset[str]
    places: frozenset[str]
    told: Mapping[str, tuple[str, ...]]


def rank(facts: Facts, today: date, limit: int | None = None) -> tuple[Double, ...]:
    """The pairs with a known likeness, most telling first; what ended before ``today`` is no double today."""
    described = _describe(facts)
    wording = _wording(facts)
    apart = _apart(facts)
    ended = {b.key for b in facts.bodies if b.dissolved and b.dissolved.latest() < today}
    pairs = _candidates(described, wording)
    found = [
        _double(described[left], described[right], wording.get((left, right), ()), today)
        for left, right in pairs
        if not {left, right} & ended and (left, right) not in apart
    ]
    ordered = sorted((d for d in found if _is_telling(d)), key=lambda d: (-d.rank, d.left, d.right))
    return tuple(ordered[:limit])


def _is_telling(double: Double) -> bool:
    """Kind and time alone, or a member known from one payer's list, are no sign of doubled work."""
    return any(part.score for part in double.parts if part.name in _TELLING)


def _describe(facts: Facts) -> dict[str, _Described]:
    members, topics, places = defaultdict(set), defaultdict(set), defaultdict(set)
    supported = {c.payee for c in facts.contributions} | {m.body for m in facts.memberships}
    told: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for membership in facts.memberships:
        if membership.status in (Status.CURRENT, Status.DECIDED):
            members[membership.body].add(membership.member)
            told[membership.body]["members"] += membership.statements[:1]
    for topic in facts.topics:
        topics[topic.body].add(topic.topic)
        told[topic.body]["topics"] += topic.statements[:1]
    for coverage in facts.coverages:
        places[coverage.body].add(coverage.place.digits)
        told[coverage.body]["territory"] += coverage.statements[:1]
    return {
        body.key: _Described(
            body,
            frozenset(members[body.key]),
            frozenset(topics[body.key]),
            frozenset(places[body.key] | ({body.ags.digits} if body.ags else set())),
            {part: tuple(ids) for part, ids in told[body.key].items()},
        )
        for body in facts.bodies
        if body.kind not in _NO_NETWORK and (body.kind is not BodyKind.COMPANY or body.key in supported)
    }


def _wording(facts: Facts) -> dict[tuple[str, str], tuple[str, ...]]:
    """Pairs that a paper itself calls doubled or that are to be merged, with the statements."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for overlap in facts.overlaps:
        for pair in combinations(sorted(overlap.bodies), 2):
            found[pair] = (*found.get(pair, ()), *overlap.statements)
    for succession in facts.successions:
        if _is_open_merger(succession):
            for pair in combinations(sorted({*succession.before, *succession.after}), 2):
                found[pair] = (*found.get(pair, ()), *succession.statements)
    return found


def _is_open_merger(succession: Succession) -> bool:
    return succession.kind is EventKind.MERGER and succession.status in (EventStatus.PROPOSED, EventStatus.DECIDED)


def _apart(facts: Facts) -> set[tuple[str, str]]:
    """Pairs that are never doubles: of one whole and its parts, and of a member and its body."""
    wholes: nx.Graph[str] = nx.Graph()
    wholes.add_edges_from((part.part, part.whole) for part in facts.parts)
    within = {pair for group in nx.connected_components(wholes) for pair in combinations(sorted(group), 2)}
    return within | {_pair(m.member, m.body) for m in facts.memberships}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _candidates(described: Mapping[str, _Described], wording: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Pairs that share a member of complete lists, a topic, a place or a wording; what very many share pairs no one."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, one in described.items():
        listed = one.members if one.body.member_list is Completeness.COMPLETE else frozenset()
        for what, values in (("member", listed), ("topic", one.topics), ("place", one.places)):
            for value in values:
                groups[what, value].add(key)
    shared = {
        pair for group in groups.values() if len(group) <= _LARGEST_GROUP for pair in combinations(sorted(group), 2)
    }
    told = {pair for pair in wording if pair[0] in described and pair[1] in described}
    return sorted(shared | told)


def _double(left: _Described, right: _Described, wording: tuple[str, ...], today: date) -> Double:
    scores = _scores(left, right, wording, today)
    known = sum(WEIGHTS[name] for name, score in scores.items() if score is not None)
    parts = tuple(_part(name, score, known, left, right, wording) for name, score in scores.items())
    return Double(
        left.body.key,
        right.body.key,
        round(sum(part.share for part in parts), 4),
        round(known / sum(WEIGHTS.values()), 4),
        parts,
    )


def _scores(left: _Described, right: _Described, wording: tuple[str, ...], today: date) -> dict[str, float | None]:
    """Members are a figure only where both lists are complete; silence of papers is no sign against a double."""
    complete = {left.body.member_list, right.body.member_list} == {Completeness.COMPLETE}
    return {
        "wording": 1.0 if wording else None,
        "members": likeness.jaccard(left.members, right.members) if complete else None,
        "topics": likeness.jaccard(left.topics, right.topics),
        "territory": likeness.territories(left.places, right.places),
        "kind": likeness.kinds(left.body.kind, right.body.kind),
        "time": likeness.times(_lifetime(left.body), _lifetime(right.body), today),
    }


def _lifetime(body: Body) -> Interval:
    return Interval(body.founded, body.dissolved)


def _part(
    name: str, score: float | None, known: float, left: _Described, right: _Described, wording: tuple[str, ...]
) -> PartScore:
    statements = wording if name == "wording" else (*left.told.get(name, ()), *right.told.get(name, ()))
    return PartScore(
        name=name,
        label=LABELS[name],
        score=score,
        weight=WEIGHTS[name],
        share=WEIGHTS[name] * score / known if score else 0.0,
        left_value=_value(name, left),
        right_value=_value(name, right),
        statements=tuple(dict.fromkeys(statements)),
    )


def _value(name: str, one: _Described) -> str:
    """What one side has, in German."""
    body = one.body
    return {
        "wording": body.name,
        "members": f"{len(one.members)} bekannt ({body.member_list.label})" if one.members else "unbekannt",
        "topics": ", ".join(sorted(one.topics)) or "unbekannt",
        "territory": ", ".join(sorted(one.places)) or "unbekannt",
        "kind": body.kind.label if body.kind else "unbekannt",
        "time": f"seit {body.founded.german()}" if body.founded else "unbekannt",
    }[name]
