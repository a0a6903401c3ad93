"""Contributions as columns: encoded once, so that a roll-up of a million of them is arithmetic on whole arrays.

Sums are cents a year (cents, where paid once); a formula is computed for the year that it was told for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis.costs.cents import Ints, cents
from graph_model.analysis.costs.formulas import Populations, computed, formula_of
from graph_model.analysis.costs.kinds import CostClass, cost_class, is_once, is_waived, told_year
from graph_model.records.facts import Contribution
from graph_model.values.amounts import Amount
from graph_model.values.vocabularies import Basis, ContributionKind, Period, Status

KINDS: tuple[ContributionKind | None, ...] = (None, *ContributionKind)
CLASSES = tuple(CostClass)
NO_YEAR = 0
_CLASS_OF_KIND = np.array([CLASSES.index(cost_class(kind)) for kind in KINDS], np.int8)
_CODE_OF_KIND: Mapping[ContributionKind | None, int] = {kind: code for code, kind in enumerate(KINDS)}
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class CostColumns:
    """One element a contribution. ``payer`` and ``payee`` are places in ``bodies``, ``kind`` in KINDS; ``year`` is
    NO_YEAR where no source says. Where not ``known``, ``low`` and ``high`` are 0 and mean nothing. ``counts``: decided
    or running; ``planned``: decided, or set in a budget (``budget``), and not told to run."""

    bodies: tuple[str, ...]
    payer: Ints
    payee: Ints
    kind: Ints
    year: Ints
    low: Ints
    high: Ints
    known: Flags
    once: Flags
    counts: Flags
    ended: Flags
    planned: Flags
    budget: Flags

    @property
    def cost_class(self) -> Ints:
        """Which total each element goes into: places in CLASSES."""
        found: Ints = _CLASS_OF_KIND[self.kind].astype(np.int64)
        return found

    def __len__(self) -> int:
        return int(self.payer.size)


def columns_of(contributions: Sequence[Contribution], known: Populations | None = None) -> CostColumns:
    """The columns of these contributions, in their order; ``known`` are the inhabitants that formulas need."""
    bodies = tuple(dict.fromkeys(body for one in contributions for body in (one.payer, one.payee)))
    places = {body: place for place, body in enumerate(bodies)}
    sums = _sums(contributions, known or {})
    marks = np.array(_marks(contributions), np.bool_).reshape(-1, len(_MARKS))
    once, counts, ended, planned, budget = marks.T.copy()
    return CostColumns(
        bodies=bodies,
        payer=_ints(places[one.payer] for one in contributions),
        payee=_ints(places[one.payee] for one in contributions),
        kind=_ints(_CODE_OF_KIND[one.kind] for one in contributions),
        year=_ints(one.year or one.as_of or NO_YEAR for one in contributions),
        low=_ints(max(low, 0) for low, _ in sums),
        high=_ints(max(high, 0) for _, high in sums),
        known=_flags(low >= 0 for low, _ in sums),
        once=once,
        counts=counts,
        ended=ended,
        planned=planned,
        budget=budget,
    )


_MARKS = ("once", "counts", "ended", "planned", "budget")
_Marks = tuple[bool, bool, bool, bool, bool]


def _marks(contributions: Iterable[Contribution]) -> list[_Marks]:
    """The flags of each; the few ways there are to be paid and decided are looked at once."""
    known: dict[tuple[object, ...], _Marks] = {}
    found = []
    for one in contributions:
        told = (one.kind, one.per, one.status, one.basis, one.amount is None and is_waived(one))
        found.append(known[told] if told in known else known.setdefault(told, _mark(one)))
    return found


def _mark(one: Contribution) -> _Marks:
    return (
        is_once(one),
        one.status.counts,
        one.status is Status.ENDED or is_waived(one),
        one.status is Status.DECIDED or one.basis is Basis.BUDGET,
        one.basis is Basis.BUDGET,
    )


_Cents = tuple[int, int]
_UNKNOWN: _Cents = (-1, -1)
_TIMES: Mapping[Period | None, int] = {period: period.per_year for period in Period if period.per_year}


def _sums(contributions: Iterable[Contribution], known: Populations) -> list[_Cents]:
    """Lowest and highest cents a year, or once; below zero where no sum in EUR is known. An amount that is one object
    in many contributions is put into cents once."""
    seen: dict[tuple[int, int], _Cents] = {}
    found = []
    for one in contributions:
        amount, times = one.amount, _TIMES.get(one.per)
        if amount is None or times is None:
            found.append(_sum(one, known))
        else:
            place = (id(amount), times)
            found.append(seen[place] if place in seen else seen.setdefault(place, _times(amount, times)))
    return found


def _sum(contribution: Contribution, known: Populations) -> _Cents:
    """Of what has no amount by the year."""
    if formula_of(contribution) is not None:
        return _by_formula(contribution, known)
    amount = contribution.amount
    return _UNKNOWN if amount is None or not is_once(contribution) else _times(amount, 1)


def _times(amount: Amount, times: int) -> _Cents:
    return cents(amount.eur) * times, cents(amount.high or amount.eur) * times


def _by_formula(contribution: Contribution, known: Populations) -> _Cents:
    year = told_year(contribution)
    found = computed(contribution, year, known.get(contribution.payer, ())) if year else None
    if found is None or found.eur is None:
        return _UNKNOWN
    return cents(found.eur), cents(found.eur)


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)


def _flags(values: Iterable[bool]) -> Flags:
    return np.fromiter(values, np.bool_)
