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
    sums = [_sums(one, known or {}) for one in contributions]
    return CostColumns(
        bodies=bodies,
        payer=_ints(places[one.payer] for one in contributions),
        payee=_ints(places[one.payee] for one in contributions),
        kind=_ints(_CODE_OF_KIND[one.kind] for one in contributions),
        year=_ints(told_year(one) or NO_YEAR for one in contributions),
        low=_ints(max(low, 0) for low, _ in sums),
        high=_ints(max(high, 0) for _, high in sums),
        known=_flags(low >= 0 for low, _ in sums),
        once=_flags(is_once(one) for one in contributions),
        counts=_flags(one.status.counts for one in contributions),
        ended=_flags(one.status is Status.ENDED or is_waived(one) for one in contributions),
        planned=_flags(one.status is Status.DECIDED or one.basis is Basis.BUDGET for one in contributions),
        budget=_flags(one.basis is Basis.BUDGET for one in contributions),
    )


_UNKNOWN = (-1, -1)
_TIMES: Mapping[Period | None, int] = {period: period.per_year for period in Period if period.per_year}


def _sums(contribution: Contribution, known: Populations) -> tuple[int, int]:
    """Lowest and highest cents a year, or once; below zero where no sum in EUR is known."""
    if formula_of(contribution) is not None and (contribution.amount is None or contribution.per not in _TIMES):
        return _by_formula(contribution, known)
    times = 1 if is_once(contribution) else _TIMES.get(contribution.per)
    amount = contribution.amount
    if amount is None or times is None:
        return _UNKNOWN
    return cents(amount.eur) * times, cents(amount.high or amount.eur) * times


def _by_formula(contribution: Contribution, known: Populations) -> tuple[int, int]:
    year = told_year(contribution)
    found = computed(contribution, year, known.get(contribution.payer, ())) if year else None
    if found is None or found.eur is None:
        return _UNKNOWN
    return cents(found.eur), cents(found.eur)


def _ints(values: Iterable[int]) -> Ints:
    return np.fromiter(values, np.int64)


def _flags(values: Iterable[bool]) -> Flags:
    return np.fromiter(values, np.bool_)
