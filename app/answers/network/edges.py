"""Edges of the drawn network, each made from what its fact says."""

from collections.abc import Iterable, Iterator
from itertools import product

from app.answers.network.answers import Edge, EdgeKind, Standing
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status

_EVENT_STANDING = {
    EventStatus.OCCURRED: Standing.HOLDS,
    EventStatus.DECIDED: Standing.HOLDS,
    EventStatus.PROPOSED: Standing.PLANNED,
    EventStatus.REJECTED: Standing.PAST,
}


def member_edge(
    fact: str, member: str, body: str, role: Role, status: Status, dates: tuple[PartialDate | None, PartialDate | None]
) -> Edge:
    """A membership with since and until."""
    since, until = dates
    return Edge(
        kind=EdgeKind.MEMBER,
        source=member,
        target=body,
        fact=fact,
        label=_with_status(role.label, status),
        settled=status.counts,
        standing=_standing(status),
        since=since,
        until=until,
    )


def payment_edge(
    fact: str, payer: str, payee: str, words: str, status: Status, years: tuple[int | None, int | None]
) -> Edge:
    """A contribution: ``years`` are the one it is for and the one it was told in."""
    year, told = years
    return Edge(
        kind=EdgeKind.PAYS,
        source=payer,
        target=payee,
        fact=fact,
        label=_with_status(words, status),
        settled=status.counts,
        standing=_standing(status),
        since=PartialDate(year or told or 0) if year or told else None,
        until=PartialDate(year) if year else None,
    )


def merger_edges(
    fact: str,
    sides: tuple[Iterable[str], Iterable[str]],
    event: EventKind,
    status: EventStatus,
    day: PartialDate | None,
) -> Iterator[Edge]:
    """From everything before to everything after."""
    for old, new in product(*sides):
        if old != new:
            yield Edge(
                kind=EdgeKind.MERGER,
                source=old,
                target=new,
                fact=fact,
                label=f"{event.label} ({status.label})",
                settled=status in (EventStatus.OCCURRED, EventStatus.DECIDED),
                standing=_EVENT_STANDING[status],
                since=day,
            )


def part_edge(fact: str, part: str, whole: str) -> Edge:
    """An organ, working group or office of a body."""
    return Edge(kind=EdgeKind.PART, source=part, target=whole, fact=fact, label="Teil von")


def payment_words(kind: str, amount: str, *, by_formula: bool) -> str:
    """What a payment is: its kind and its amount in words."""
    much = "Betrag nach einer Formel" if by_formula else amount
    return f"{kind or 'Zahlung'}: {much}"


def _standing(status: Status) -> Standing:
    if status.counts:
        return Standing.HOLDS
    return Standing.PAST if status in (Status.ENDED, Status.REJECTED) else Standing.PLANNED


def _with_status(label: str, status: Status) -> str:
    return label if status is Status.CURRENT else f"{label} ({status.label})"
