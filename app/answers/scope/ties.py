"""Who is tied to whom, kept as plain sets: what a Kommune and all that belongs to it are found from in one walk."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from graph_model.projection.facts import Facts
from graph_model.records.facts import Body
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import LegalForm, Role

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


def ties_of(facts: Facts) -> Ties:
    """The ties that these facts tell."""
    held = [(m.member, m.body, m.role) for m in facts.memberships if m.status.counts]
    pairs = [(m.member, m.body) for m in facts.memberships]
    payments = {(c.payer, c.payee) for c in facts.contributions}
    parts = [(p.part, p.whole) for p in facts.parts]
    return Ties(
        names={body.key: body.name for body in facts.bodies},
        places={b.key: b.ags.digits for b in facts.bodies if b.ags and b.kind and b.kind.is_territorial},
        associations=frozenset(body.key for body in facts.bodies if _is_association(body)),
        near=_both_ways([*pairs, *payments, *parts]),
        memberships=_sets((member, body) for member, body, _ in held),
        holdings=_sets((member, body) for member, body, role in held if role is Role.SHAREHOLDER),
        covers=_sets((coverage.place.digits, coverage.body) for coverage in facts.coverages),
    )


def _is_association(body: Body) -> bool:
    return body.legal_form in _FORMS or (body.legal_form is None and body.kind in _KINDS)


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Sets:
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
