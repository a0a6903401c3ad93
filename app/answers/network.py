"""Answers for drawing: nodes and edges of the whole network, or of the neighbourhood of one body."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from app.answers.amount_words import amount_words
from app.answers.answer import BodyRef
from app.answers.bodies import body_names, body_ref
from app.answers.doubles import doubles
from app.answers.network_answers import Edge, EdgeKind, NetworkAnswer, Node
from app.answers.ranking import Ranking
from graph_model.errors import InvalidValueError
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Audience, EventKind, EventStatus, Role, Status

LARGEST_NETWORK = 2000
DEEPEST = 4
_DOUBLES_DRAWN = 100


def network(
    database: Database,
    audience: Audience,
    *,
    around: str | None = None,
    depth: int = 1,
    kind: BodyKind | None = None,
    topic: str | None = None,
    kinds: frozenset[EdgeKind] = frozenset(EdgeKind),
    ranking: Ranking | None = None,
) -> NetworkAnswer:
    """The network, or what lies within ``depth`` edges of the body ``around`` (an id). ``kind`` and ``topic`` keep the
    bodies of that kind or topic and their direct neighbours; ``kinds`` are the edges wanted. Beyond 2,000 bodies those
    with the fewest edges are left out. ``ranking`` keeps the doubles for the next who asks. Raises NotFoundError,
    InvalidValueError."""
    if not 1 <= depth <= DEEPEST:
        raise InvalidValueError(str(depth), "eine Tiefe", f"erlaubt sind 1 bis {DEEPEST}")
    known = body_names(database, audience)
    topics = _topics(database, audience)
    edges = [edge for edge in _edges(database, audience, kinds, ranking) if {edge.source, edge.target} <= known.keys()]
    centre = body_ref(database, audience, around) if around else None
    wanted = _near(centre.id, edges, depth) if centre else set(known)
    wanted &= _chosen(known, topics, edges, kind, topic)
    return _drawn(known, topics, [e for e in edges if {e.source, e.target} <= wanted], wanted, centre)


def _drawn(
    known: Mapping[str, BodyRef],
    topics: Mapping[str, list[str]],
    edges: list[Edge],
    wanted: set[str],
    centre: BodyRef | None,
) -> NetworkAnswer:
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    ordered = sorted(wanted, key=lambda one: (one != (centre and centre.id), -degrees[one], known[one].name, one))
    kept = set(ordered[:LARGEST_NETWORK])
    nodes = tuple(_node(known[one], topics.get(one, []), degrees[one]) for one in ordered[:LARGEST_NETWORK])
    shown = tuple(edge for edge in edges if {edge.source, edge.target} <= kept)
    return NetworkAnswer(around=centre, nodes=nodes, edges=shown, left_out=len(wanted) - len(kept))


def _node(body: BodyRef, topics: list[str], degree: int) -> Node:
    return Node(id=body.id, name=body.name, kind=body.kind, topics=tuple(sorted(set(topics))), degree=degree)


def _topics(database: Database, audience: Audience) -> dict[str, list[str]]:
    found = database.read("read/topics_of_bodies", audience=audience.value)[0]
    topics: dict[str, list[str]] = {}
    for body, topic in zip(found["bodies"], found["topics"], strict=True):
        topics.setdefault(body, []).append(topic)
    return topics


def _chosen(
    known: Mapping[str, BodyRef],
    topics: Mapping[str, list[str]],
    edges: Iterable[Edge],
    kind: BodyKind | None,
    topic: str | None,
) -> set[str]:
    if kind is None and topic is None:
        return set(known)
    meant = {
        one
        for one, body in known.items()
        if (kind is None or body.kind is kind) and (topic is None or topic in topics.get(one, ()))
    }
    return meant | {end for e in edges if {e.source, e.target} & meant for end in (e.source, e.target)}


def _near(centre: str, edges: Iterable[Edge], depth: int) -> set[str]:
    neighbours: dict[str, set[str]] = {}
    for edge in edges:
        neighbours.setdefault(edge.source, set()).add(edge.target)
        neighbours.setdefault(edge.target, set()).add(edge.source)
    reached = fringe = {centre}
    for _ in range(depth):
        fringe = {other for one in fringe for other in neighbours.get(one, ())} - reached
        reached = reached | fringe
    return reached


def _edges(
    database: Database, audience: Audience, kinds: frozenset[EdgeKind], ranking: Ranking | None
) -> Iterator[Edge]:
    drawn = {
        EdgeKind.MEMBER: _members,
        EdgeKind.PAYS: _payments,
        EdgeKind.MERGER: _mergers,
        EdgeKind.PART: _parts,
    }
    for kind, edges in drawn.items():
        if kind in kinds:
            yield from edges(database, audience)
    if EdgeKind.DOUBLE in kinds:
        yield from _doubles(database, audience, ranking)


def _columns(database: Database, query: str, audience: Audience, *names: str, **asked: object) -> Iterator[Any]:
    found = database.read(query, audience=audience.value, **asked)[0]
    return zip(*(found[name] for name in names), strict=True)


def _members(database: Database, audience: Audience) -> Iterator[Edge]:
    names = ("facts", "sources", "targets", "roles", "statuses")
    for fact, member, body, role, status in _columns(database, "read/drawn_members", audience, *names):
        label = _with_status(Role(role).label, Status(status))
        settled = Status(status).counts
        yield Edge(kind=EdgeKind.MEMBER, source=member, target=body, fact=fact, label=label, settled=settled)


def _parts(database: Database, audience: Audience) -> Iterator[Edge]:
    for fact, part, whole in _columns(database, "read/drawn_parts", audience, "facts", "sources", "targets"):
        yield Edge(kind=EdgeKind.PART, source=part, target=whole, fact=fact, label="Teil von")


def _mergers(database: Database, audience: Audience) -> Iterator[Edge]:
    names = ("facts", "befores", "afters", "kinds", "statuses")
    for fact, before, after, kind, status in _columns(database, "read/drawn_mergers", audience, *names):
        settled = status in (EventStatus.OCCURRED, EventStatus.DECIDED)
        label = f"{EventKind(kind).label} ({EventStatus(status).label})"
        for old, new in product(before, after):
            if old != new:
                yield Edge(kind=EdgeKind.MERGER, source=old, target=new, fact=fact, label=label, settled=settled)


def _payments(database: Database, audience: Audience) -> Iterator[Edge]:
    names = ("keys", "payers", "payees", "amounts", "pers", "kinds", "statuses")
    asked = dict.fromkeys(("payer", "payee", "year", "kind", "status"))
    rows = _columns(database, "read/contributions_found", audience, *names, **asked)
    for fact, payer, payee, amount, per, kind, status in rows:
        label = _with_status(f"{kind or 'Zahlung'}: {amount_words(amount, per)}", Status(status))
        settled = Status(status).counts
        yield Edge(kind=EdgeKind.PAYS, source=payer, target=payee, fact=fact, label=label, settled=settled)


def _doubles(database: Database, audience: Audience, ranking: Ranking | None) -> Iterator[Edge]:
    found = doubles(database, audience, limit=_DOUBLES_DRAWN, ranking=ranking).pairs
    for pair in (pair for pair in found if pair.is_telling):
        label = f"Doppelstruktur? {round(pair.score * 100)} %"
        fact = f"double|{pair.left.id}|{pair.right.id}"
        yield Edge(
            kind=EdgeKind.DOUBLE, source=pair.left.id, target=pair.right.id, fact=fact, label=label, settled=False
        )


def _with_status(label: str, status: Status) -> str:
    return label if status is Status.CURRENT else f"{label} ({status.label})"
