"""The bodies of a list from facts in memory, counted once: no page of it asks the database."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.answers.kept import Kept
from app.answers.paging import Page, stretch
from app.answers.rows import BodyRow
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body
from graph_model.values.body_kinds import BodyKind


@dataclass(frozen=True)
class BodyIndex:
    """All bodies by id, ``order`` (sort key and id) by name, and of each its topics and how many memberships that
    count it has and others have in it."""

    bodies: Mapping[str, Body]
    order: tuple[tuple[str, str], ...]
    topics: Mapping[str, frozenset[str]]
    memberships: Mapping[str, int]
    members: Mapping[str, int]

    @classmethod
    def of(cls, facts: Facts, order: Mapping[str, str]) -> "BodyIndex":
        """Of these facts; ``order`` is by what each body stands in a list of names."""
        held = [one for one in facts.memberships if one.status.counts]
        topics: dict[str, set[str]] = {}
        for tie in facts.topics:
            topics.setdefault(tie.body, set()).add(tie.topic)
        return cls(
            {body.key: body for body in facts.bodies},
            tuple(sorted((order[body.key], body.key) for body in facts.bodies)),
            {body: frozenset(told) for body, told in topics.items()},
            Counter(one.member for one in held),
            Counter(one.body for one in held),
        )

    def keys(self, kind: BodyKind | None, topic: str | None, scope: Scope) -> tuple[tuple[str, str], ...]:
        """Those that are wanted, in their order."""
        if kind is None and topic is None and scope.is_everything:
            return self.order
        return tuple(
            told
            for told in self.order
            if (kind is None or self.bodies[told[1]].kind is kind)
            and (topic is None or topic in self.topics.get(told[1], ()))
            and scope.ties(told[1])
        )

    def rows(self, ids: Iterable[str]) -> tuple[BodyRow, ...]:
        """The bodies with these ids, in this order; those not seen are left out."""
        return tuple(self._row(self.bodies[one]) for one in ids if one in self.bodies)

    def _row(self, body: Body) -> BodyRow:
        shared = {name: getattr(body, name) for name in BodyRow.model_fields.keys() & Body.model_fields.keys()}
        counted = {"memberships": self.memberships.get(body.key, 0), "members": self.members.get(body.key, 0)}
        told = {**shared, **counted, "id": body.key, "topics": tuple(sorted(self.topics.get(body.key, ())))}
        return BodyRow.model_validate(told)


def body_index(now: Kept) -> BodyIndex:
    """The index of what is kept, made once."""
    return now.remember(("bodies in order",), lambda: BodyIndex.of(now.facts, now.order))


def bodies_kept(
    now: Kept,
    *,
    kind: BodyKind | None = None,
    topic: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
    scope: Scope = EVERYTHING,
) -> Page[BodyRow]:
    """As ``app.answers.bodies.listing.bodies``, of what is kept in memory. Raises BadCursorError, BadLimitError."""
    index = body_index(now)
    keys = index.keys(kind, topic, scope)
    part = stretch("bodies", len(keys), keys.__getitem__, cursor, limit)
    rows = index.rows(one for _, one in keys[part.start : part.end])
    return Page[BodyRow](rows=rows, total=len(keys), next_cursor=part.next_cursor)
