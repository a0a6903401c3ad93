"""Ties as columns: each member (or payer) and body once, with what their memberships say of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.answers.answer import BodyRef
from app.answers.costs.view import CostView
from app.answers.ordering import german
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import Flags
from graph_model.analysis.costs.kinds import is_waived
from graph_model.records.facts import Membership
from graph_model.values.vocabularies import Lived, Obligation, Role, Status

NONE: Final = -1
FIRST_YEAR: Final = 0
LAST_YEAR: Final = 9999
STATUSES: Final = tuple(Status)
ROLES: Final = tuple(Role)
OBLIGATIONS: Final = tuple(Obligation)
_LIVED: Final = {Lived.YES: 1, Lived.NO: 0, Lived.UNKNOWN: NONE}


@dataclass(frozen=True)
class Ties:
    """One element a tie, by the names of member and body; ``member`` and ``body`` are places in ``refs``, which stand
    in the order of a German index. ``lead`` is the membership that speaks for the tie (None: only payments are known),
    ``others`` the further ones. Codes are places in the tuples above, NONE: unknown. ``of_row``: the tie of each
    contribution of the ledger, ``waived``: whether nothing is owed by it."""

    refs: tuple[BodyRef, ...]
    folded: tuple[str, ...]
    member: Ints
    body: Ints
    lead: tuple[Membership | None, ...]
    others: Mapping[int, tuple[Membership, ...]]
    of_row: Ints
    waived: Flags
    status: Ints
    role: Ints
    lived: Ints
    obligation: Ints
    terminable: Ints
    first_year: Ints
    last_year: Ints
    text: tuple[str, ...]
    topics: Mapping[str, frozenset[int]]

    def __len__(self) -> int:
        return int(self.member.size)


def ties_of(view: CostView) -> Ties:
    """All ties of the facts that the view holds."""
    held = _pairs(view)
    refs = sorted((view.body(one) for one in {one for pair in held for one in pair}), key=lambda ref: german(ref.name))
    place = {ref.id: number for number, ref in enumerate(refs)}
    pairs = sorted(held, key=lambda pair: (place[pair[0]], place[pair[1]]))
    number = {pair: at for at, pair in enumerate(pairs)}
    ranked = [held[pair] if len(held[pair]) < 2 else sorted(held[pair], key=_leading) for pair in pairs]
    lead = tuple(told[0] if told else None for told in ranked)
    folded = tuple(german(ref.name) for ref in refs)
    return Ties(
        refs=tuple(refs),
        folded=folded,
        member=_ints(place[member] for member, _ in pairs),
        body=_ints(place[body] for _, body in pairs),
        lead=lead,
        others={at: tuple(told[1:]) for at, told in enumerate(ranked) if len(told) > 1},
        of_row=_ints(number[fact.payer, fact.payee] for fact in view.ledger.facts),
        waived=np.fromiter((is_waived(fact) for fact in view.ledger.facts), np.bool_),
        status=_codes(lead, lambda one: STATUSES.index(one.status)),
        role=_codes(lead, lambda one: ROLES.index(one.role)),
        lived=_codes(lead, lambda one: _LIVED[one.lived]),
        obligation=_codes(lead, lambda one: OBLIGATIONS.index(one.obligation) if one.obligation else NONE),
        terminable=_codes(lead, lambda one: NONE if (can := is_terminable(one)) is None else int(can)),
        first_year=_codes(lead, lambda one: one.since.earliest().year if one.since else FIRST_YEAR, FIRST_YEAR),
        last_year=_codes(lead, lambda one: one.until.latest().year if one.until else LAST_YEAR, LAST_YEAR),
        text=tuple(_text(one, folded[place[a]], folded[place[b]]) for one, (a, b) in zip(lead, pairs, strict=True)),
        topics=_topics(view, place),
    )


def is_terminable(membership: Membership) -> bool | None:
    """As a source says, or because it names a term of notice; None where neither does."""
    notice = membership.notice
    if membership.terminable is None and notice and (notice.duration or notice.fixed_day):
        return True
    return membership.terminable


def _pairs(view: CostView) -> Mapping[tuple[str, str], list[Membership]]:
    held: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for one in view.facts.memberships:
        held[one.member, one.body].append(one)
    for fact in view.ledger.facts:
        held[fact.payer, fact.payee].extend(())
    return held


def _leading(membership: Membership) -> tuple[bool, int, int, str]:
    """What counts goes first, then the stronger tie."""
    one = membership
    return not one.status.counts, STATUSES.index(one.status), ROLES.index(one.role), one.key


def _codes(lead: Sequence[Membership | None], code: Callable[[Membership], int], missing: int = NONE) -> Ints:
    return _ints(missing if one is None else code(one) for one in lead)


def _text(membership: Membership | None, *names: str) -> str:
    told = (membership.unit, membership.seat, membership.purpose, membership.benefit) if membership else ()
    return "\n".join((*names, *(german(one) for one in told if one)))


def _topics(view: CostView, place: Mapping[str, int]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for tie in view.facts.topics:
        if tie.body in place:
            found[tie.topic].add(place[tie.body])
    return {topic: frozenset(bodies) for topic, bodies in found.items()}


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)
