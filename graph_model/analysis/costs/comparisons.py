"""Comparisons: what payers give by the head of their inhabitants, and what bodies receive by the member."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.formulas import Inhabitants, Populations
from graph_model.analysis.costs.totals import high_of, low_of
from graph_model.projection.facts import Facts
from graph_model.values.vocabularies import Completeness, Role

_TENTH_OF_CENT = Decimal("0.001")
_CENT = Decimal("0.01")
_MEMBERS = (Role.MEMBER, Role.FOUNDING_MEMBER, Role.SHAREHOLDER)


@dataclass(frozen=True)
class PerInhabitant:
    """What a payer gives in a year. ``each``: EUR by the head, rounded to a tenth of a cent; None where nobody tells
    how many live there. ``estimated``: the inhabitants are those of another year."""

    payer: str
    eur: Decimal
    high: Decimal
    cells: tuple[Cell, ...]
    inhabitants: Inhabitants | None = None
    each: Decimal | None = None
    estimated: bool = False


@dataclass(frozen=True)
class PerMember:
    """What a body receives in a year. ``members``: how many are known (all of them where ``complete``); ``each``: EUR
    by the member, only where all are known; ``least``, ``middle`` and ``most``: of what single payers give."""

    body: str
    eur: Decimal
    high: Decimal
    cells: tuple[Cell, ...]
    payers: int
    members: int
    complete: bool
    each: Decimal | None
    least: Decimal
    middle: Decimal
    most: Decimal


def per_inhabitant(cells: Iterable[Cell], known: Populations, year: int) -> tuple[PerInhabitant, ...]:
    """Payer by payer, the highest by the head first, those without inhabitants last. ``cells`` are those of a yearly
    total."""
    found = [_by_head(payer, tuple(told), known.get(payer, ()), year) for payer, told in _groups(cells, True).items()]
    return tuple(sorted(found, key=lambda one: (one.each is None, -(one.each or one.eur), one.payer)))


def per_member(cells: Iterable[Cell], facts: Facts) -> tuple[PerMember, ...]:
    """Body by body, the dearest first."""
    members: dict[str, set[str]] = defaultdict(set)
    for one in facts.memberships:
        if one.status.counts and one.role in _MEMBERS:
            members[one.body].add(one.member)
    whole = {body.key for body in facts.bodies if body.member_list is Completeness.COMPLETE}
    found = [
        _by_member(body, tuple(told), members.get(body, set()), body in whole)
        for body, told in _groups(cells, False).items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.eur, one.body)))


def _groups(cells: Iterable[Cell], by_payer: bool) -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.counts and cell.eur is not None:
            found[cell.fact.payer if by_payer else cell.fact.payee].append(cell)
    return found


def _by_head(payer: str, cells: tuple[Cell, ...], known: Sequence[Inhabitants], year: int) -> PerInhabitant:
    eur, high = low_of(cells), high_of(cells)
    end = date(year, 12, 31)
    nearest = min(known, key=lambda one: abs((one.day - end).days), default=None)
    if nearest is None or nearest.number == 0:
        return PerInhabitant(payer, eur, high, cells)
    each = (eur / nearest.number).quantize(_TENTH_OF_CENT, ROUND_HALF_UP)
    return PerInhabitant(payer, eur, high, cells, nearest, each, nearest.day.year != year)


def _by_member(body: str, cells: tuple[Cell, ...], members: set[str], complete: bool) -> PerMember:
    total = low_of(cells)
    sums = sorted(low_of(told) for told in _groups(cells, True).values())
    return PerMember(
        body,
        total,
        high_of(cells),
        cells,
        payers=len(sums),
        members=len(members),
        complete=complete,
        each=(total / len(members)).quantize(_CENT, ROUND_HALF_UP) if complete and members else None,
        least=sums[0],
        middle=_middle(sums),
        most=sums[-1],
    )


def _middle(sums: Sequence[Decimal]) -> Decimal:
    half = len(sums) // 2
    return sums[half] if len(sums) % 2 else ((sums[half - 1] + sums[half]) / 2).quantize(_CENT, ROUND_HALF_UP)
