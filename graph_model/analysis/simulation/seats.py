"""Seats before and after: each office for itself, by the body that it is in."""

from dataclasses import dataclass

from graph_model.analysis.simulation.applying import Applied
from graph_model.analysis.simulation.membership import Fate, fate_of
from graph_model.projection.facts import Facts


@dataclass(frozen=True)
class SeatChange:
    """The office ``seat`` that ``member`` fills in ``body``, and in ``then`` afterwards (None where it ends). Of one
    that is there twice nobody knows which office goes on."""

    member: str
    body: str
    seat: str
    then: str | None
    fate: Fate
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def seat_changes(before: Facts, done: Applied, touched: frozenset[str]) -> tuple[SeatChange, ...]:
    """Every seat in a body that is touched, those that stay included, by body and member."""
    there = {(m.member, m.body) for m in before.memberships if m.status.counts}
    ended = {m.key for m in done.ended}
    found: list[SeatChange] = []
    for one in before.memberships:
        if one.seat and one.status.counts and (one.body in touched or one.member in done.became):
            then, fate = fate_of(one, done, there, ended)
            found.append(SeatChange(one.member, one.body, one.seat, then, fate, (one.key,), one.statements))
    return tuple(sorted(found, key=lambda seat: (seat.body, seat.member, seat.seat)))
