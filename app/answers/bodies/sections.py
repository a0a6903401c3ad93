"""One body with all that is known of it, put together from its rows in the order in which a page shows them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from app.answers.bodies.answers import BodyAnswer
from app.answers.costs.adding_up import totals_of_rows
from app.answers.costs.totals import Totals
from app.answers.documents.answers import DocumentRef
from app.answers.ordering import german
from app.answers.rows import (
    AreaRow,
    BodyCard,
    ContradictionRow,
    ContributionRow,
    FactRow,
    IndirectTie,
    MembershipRow,
    OverlapRow,
    PartRow,
    SuccessionRow,
    TopicRow,
)

_Row = TypeVar("_Row", bound=FactRow)


@dataclass(frozen=True)
class Said:
    """All rows that speak of one body, in any order."""

    memberships: Iterable[MembershipRow] = ()
    contributions: Iterable[ContributionRow] = ()
    successions: Iterable[SuccessionRow] = ()
    parts: Iterable[PartRow] = ()
    topics: Iterable[TopicRow] = ()
    areas: Iterable[AreaRow] = ()
    overlaps: Iterable[OverlapRow] = ()
    contradictions: Iterable[ContradictionRow] = ()


@dataclass(frozen=True)
class Whole:
    """What all rows add up to, and how many each section holds."""

    paid: Totals
    received: Totals
    counts: Mapping[str, int]


def body_answer(
    asked: str,
    card: BodyCard,
    said: Said,
    indirect: Iterable[IndirectTie],
    whole: Whole | None = None,
) -> BodyAnswer:
    """The answer about the body of ``card``; ``indirect`` are its ties through others. Where ``said`` is only a part,
    ``whole`` tells what all of it adds up to."""
    lists = _lists(card.id, said)
    paid, received = _totals(lists, card, whole)
    return BodyAnswer.model_validate(
        {
            **lists,
            "asked": asked,
            "body": card,
            "paid_totals": paid,
            "received_totals": received,
            "counts": whole.counts if whole else {},
            "indirect": tuple(sorted(indirect, key=_by_body)),
            "documents": _documents([card, *(row for rows in lists.values() for row in rows)]),
        }
    )


def _totals(lists: Mapping[str, tuple[Any, ...]], card: BodyCard, whole: Whole | None) -> tuple[Totals, Totals]:
    """What it pays and what it receives; of rows that are left out no keys."""
    if whole is None:
        ties = (lists["paid"], lists["memberships"]), (lists["received"], lists["members"])
        paid, received = (totals_of_rows(rows, held, card) for rows, held in ties)
    else:
        sides = (whole.paid, lists["paid"]), (whole.received, lists["received"])
        paid, received = (told.naming({row.key for row in rows}) for told, rows in sides)
    return paid, received


def moment(succession: SuccessionRow) -> str:
    """For sorting by time; what has no date comes last."""
    return succession.date.earliest().isoformat() if succession.date else "~"


def _lists(body: str, said: Said) -> Mapping[str, tuple[Any, ...]]:
    ties, costs, parts = tuple(said.memberships), tuple(said.contributions), tuple(said.parts)
    return {
        "memberships": _sorted((t for t in ties if t.member.id == body), lambda t: german(t.body.name)),
        "members": _sorted((t for t in ties if t.body.id == body), lambda t: german(t.member.name)),
        "paid": _sorted((c for c in costs if c.payer.id == body), lambda c: german(c.payee.name)),
        "received": _sorted((c for c in costs if c.payee.id == body), lambda c: german(c.payer.name)),
        "successions": _sorted(said.successions, moment),
        "parts": _sorted((p for p in parts if p.whole.id == body), lambda p: german(p.part.name)),
        "wholes": _sorted((p for p in parts if p.part.id == body), lambda p: german(p.whole.name)),
        "topics": _sorted(said.topics, lambda t: german(t.topic)),
        "areas": _sorted(said.areas, lambda a: german(a.name)),
        "overlaps": _sorted(said.overlaps, lambda o: o.key),
        "contradictions": _sorted(said.contradictions, lambda c: c.key),
    }


def _sorted(rows: Iterable[_Row], key: Callable[[_Row], str]) -> tuple[_Row, ...]:
    return tuple(sorted(rows, key=lambda row: (key(row), row.key)))


def _by_body(tie: IndirectTie) -> tuple[str, str, str]:
    return german(tie.body.name), german(tie.via.name), tie.role


def _documents(rows: Iterable[FactRow]) -> tuple[DocumentRef, ...]:
    """Every document that a row cites, the newest first."""
    cited = {c.document: c for row in rows for c in row.evidence}
    found = [
        DocumentRef(id=c.document, number=c.number, title=c.title, date=c.date, issuer=c.issuer, name=c.name)
        for c in cited.values()
    ]
    return tuple(sorted(found, key=lambda d: (str(d.date or ""), d.id), reverse=True))
