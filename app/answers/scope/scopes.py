"""Scopes as the facts are now: found once for each choice, and kept as long as the facts stay."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Final

from app.answers.bodies.listing import body_id_named, merged_into
from app.answers.kept import kept
from app.answers.scope.scope import EVERYTHING, Scope, ScopePart
from app.answers.scope.ties import Ties, ties_of
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.sources.gemeindeverzeichnis import own_places

_LENGTHS: Final = frozenset({2, 3, 5, 8, 12})


def scope_of(database: Database, audience: Audience, asked: str, parts: Iterable[ScopePart] = ()) -> Scope:
    """The scope of ``asked``: the id or a name of a body, or the digits of a place key; everything where it is empty.
    Raises NotFoundError."""
    place, chosen = asked.strip(), frozenset(parts)
    if not place:
        return EVERYTHING
    ties = ties_now(database, audience)
    make = partial(_scope, database, audience, ties, place, chosen)
    return kept(database, audience).remember(("scope", place, chosen), make)


def ties_now(database: Database, audience: Audience) -> Ties:
    """Who is tied to whom as the facts are now, for this audience."""
    now = kept(database, audience)
    return now.remember("scope ties", lambda: ties_of(now.facts))


def _scope(database: Database, audience: Audience, ties: Ties, place: str, parts: frozenset[ScopePart]) -> Scope:
    """Raises NotFoundError."""
    if place.isdecimal() and len(place) in _LENGTHS:
        return _of_territory(ties, place, parts)
    body = place if place in ties.names else _body(database, audience, place)
    return _with_parts(ties, Scope(body, ties.names[body], parts, frozenset({body})), ties.places.get(body))


def _of_territory(ties: Ties, place: str, parts: frozenset[ScopePart]) -> Scope:
    if not ties.kommunen_in(place, with_gemeinden=True):
        raise NotFoundError("Ein Gebiet mit Kommunen", place)
    kommunen = ties.kommunen_in(place, with_gemeinden=False)
    return _with_parts(ties, Scope(place, _territory(ties, place), parts, kommunen), place)


def _body(database: Database, audience: Audience, asked: str) -> str:
    """The id of the body that bears this name, or that ``asked`` was merged into. Raises NotFoundError."""
    named = body_id_named(database, audience, asked)
    return named or merged_into(database, audience, asked)


def _with_parts(ties: Ties, chosen: Scope, territory: str | None) -> Scope:
    """The scope with all that its parts bring; ``territory`` is the place key of the Kommune, where it has one."""
    core = chosen.bodies
    gemeinden = ties.kommunen_in(territory, with_gemeinden=True) - core if territory else frozenset()
    core |= gemeinden if ScopePart.MUNICIPALITIES in chosen.parts else frozenset()
    brought = {
        ScopePart.MUNICIPALITIES: gemeinden,
        ScopePart.HOLDINGS: ties.owned_by(core) - core,
        ScopePart.ASSOCIATIONS: ties.associations_of(core) - core,
    }
    bodies = core.union(*(brought[part] for part in chosen.parts))
    counted = tuple((part, len(brought[part])) for part in ScopePart)
    return replace(chosen, bodies=bodies, tied=ties.around(bodies), counted=counted)


def _territory(ties: Ties, place: str) -> str:
    """What the territory is called."""
    own = next((ties.names[body] for body, digits in ties.places.items() if digits == place), None)
    listed = next((one.name for one in own_places() if one.key.digits == place), None)
    name = own or listed
    return f"Gebiet {name} ({place})" if name else f"Gebiet {place}"
