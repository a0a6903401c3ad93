"""Who is tied to whom, kept as plain sets: what a Kommune and all that belongs to it are found from in one walk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Audience, LegalForm, Role, Status

Sets = Mapping[str, set[str]]
_GEMEINDE: Final = 8
"""From so many digits on a key is that of a Gemeinde, or of a union of some within a Kreis."""
_FORMS: Final = frozenset({LegalForm.EV, LegalForm.ASSOCIATION})
_KINDS: Final = frozenset({BodyKind.ASSOCIATION, BodyKind.LANDSCAPE_ASSOCIATION})


@dataclass(frozen=True)
class Ties:
    """``names`` of all bodies by id; ``places``: digits of the territory that a Kommune is; ``near``: every tie, in
    both directions; ``memberships`` and ``holdings``: member -> what it is in, or owns, now; ``covers``: digits of a
    place -> the bodies that work for it."""

    names: Mapping[str, str]
    places: Mapping[str, str]
    associations: frozenset[str]
    near: Sets
    memberships: Sets
    holdings: Sets
    covers: Sets

    def kommunen_in(self, place: str, *, with_gemeinden: bool) -> frozenset[str]:
        """The Kommunen whose territory is ``place`` or lies in it; of the Gemeinden only the one asked for unless they
        are wanted."""
        return frozenset(
            body
            for body, digits in self.places.items()
            if digits.startswith(place) and (with_gemeinden or digits == place or len(digits) < _GEMEINDE)
        )

    def owned_by(self, owners: Iterable[str]) -> frozenset[str]:
        """What these hold shares of, and what that holds shares of in turn; owners who own one another are no loop."""
        reached: set[str] = set(owners)
        fringe, first = set(reached), frozenset(reached)
        while fringe:
            fringe = {held for one in fringe for held in self.holdings.get(one, ())} - reached
            reached |= fringe
        return frozenset(reached - first)

    def associations_of(self, members: Iterable[str]) -> frozenset[str]:
        """The Vereine that these are members of."""
        found = {body for member in members for body in self.memberships.get(member, ())}
        return frozenset(found & self.associations)

    def around(self, bodies: frozenset[str]) -> frozenset[str]:
        """The bodies, what is tied to one of them, and what works for the territory of one of them."""
        own = tuple({self.places[body] for body in bodies if body in self.places})
        reached = {other for body in bodies for other in self.near.get(body, ())}
        working = {one for digits, ones in self.covers.items() if own and digits.startswith(own) for one in ones}
        return bodies | reached | working


def read_ties(database: Database, audience: Audience) -> Ties:
    """The ties that ``audience`` sees, as the facts are now."""
    told = database.read("read/scope/bodies", audience=audience.value)[0]
    members = list(_rows(database, "read/scope/memberships", audience, "members", "bodies", "roles", "statuses"))
    held = [(member, body, role) for member, body, role, status in members if Status(status).counts]
    pairs = [(member, body) for member, body, _, _ in members]
    payments = _rows(database, "read/columns/payments", audience, "payers", "payees")
    parts = _rows(database, "read/columns/parts", audience, "parts", "wholes")
    return Ties(
        names=dict(zip(told["ids"], told["names"], strict=True)),
        places=dict(_places(told)),
        associations=frozenset(_associations(told)),
        near=_both_ways([*pairs, *payments, *parts]),
        memberships=_sets((member, body) for member, body, _ in held),
        holdings=_sets((member, body) for member, body, role in held if role == Role.SHAREHOLDER.value),
        covers=_sets((_digits(place), body) for body, place in _coverages(database, audience)),
    )


def _rows(database: Database, query: str, audience: Audience, *names: str) -> Iterator[tuple[str, ...]]:
    found = database.read(query, audience=audience.value)[0]
    return zip(*(found[name] for name in names), strict=True)


def _coverages(database: Database, audience: Audience) -> Iterator[tuple[str, ...]]:
    return _rows(database, "read/columns/coverages", audience, "bodies", "places")


def _places(told: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for body, kind, place in zip(told["ids"], told["kinds"], told["places"], strict=True):
        if place and kind and BodyKind(kind).is_territorial:
            yield body, _digits(place)


def _associations(told: Mapping[str, list[str]]) -> Iterator[str]:
    for body, kind, form in zip(told["ids"], told["kinds"], told["forms"], strict=True):
        if form in _FORMS or (not form and kind in _KINDS):
            yield body


def _both_ways(pairs: Iterable[tuple[str, ...]]) -> Sets:
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    return dict(near)


def _sets(pairs: Iterable[tuple[str, str]]) -> Sets:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
    return dict(found)


def _digits(place: str) -> str:
    """The key without the year of its borders."""
    return place.partition("@")[0]
