"""Sums of the ledger of costs, year by year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import Final

import numpy as np

from app.answers.costs.answers import CostSum
from app.answers.costs.payers import rows_in
from app.answers.costs.view import CostView
from app.answers.paging import USUAL_PAGE, Page, stretch
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.cents import Ints, euros
from graph_model.analysis.costs.columns import CLASSES, KINDS, Flags
from graph_model.analysis.costs.rollup import roll_up
from graph_model.analysis.costs.series import Standing
from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import ContributionKind

MOST_YEARS: Final = 60
MOST_KEYS: Final = 50


class Pivot(StrEnum):
    """By what sums are parted, beside the year and the class of costs."""

    PAYER = "payer"
    PAYEE = "payee"
    KIND = "kind"
    ALL = "all"


def years_told(first: int, last: int) -> range:
    """The years from ``first`` to ``last``. Raises InvalidValueError."""
    if not 1900 <= first <= last <= 2200 or last - first >= MOST_YEARS:
        hint = f"erwartet werden Jahre von 1900 bis 2200, höchstens {MOST_YEARS} auf einmal, das frühere zuerst"
        raise InvalidValueError(f"{first}-{last}", "eine Reihe von Jahren", hint)
    return range(first, last + 1)


def cost_sums(
    view: CostView,
    years: range,
    by: Pivot,
    *,
    payer: str | None = None,
    payee: str | None = None,
    scope: Scope = EVERYTHING,
    most_keys: int | None = None,
) -> tuple[CostSum, ...]:
    """The sums of these years, of ``payer``, else of all payers in ``scope``: by name, then class of costs and year;
    what has no cell at all is left out. Each names at most ``most_keys`` of its facts (None: all)."""
    sums = _Sums(view, years, by, rows_in(view, payer, scope) & view.ledger.where(None, payee))
    return tuple(sums.row(place, most_keys) for place in sums.places)


def cost_sums_page(
    view: CostView,
    years: range,
    by: Pivot,
    *,
    payer: str | None = None,
    payee: str | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
) -> Page[CostSum]:
    """The same, a page at a time; each sum names the first of its facts and says how many there are. Raises
    BadCursorError, BadLimitError."""
    sums = _Sums(view, years, by, rows_in(view, payer, scope) & view.ledger.where(None, payee))
    part = stretch("cost sums", len(sums.places), lambda at: sums.sort_key(sums.places[at]), cursor, limit)
    rows = tuple(sums.row(place, MOST_KEYS) for place in sums.places[part.start : part.end])
    return Page[CostSum](rows=rows, total=len(sums.places), next_cursor=part.next_cursor)


def _groups(view: CostView, by: Pivot) -> tuple[Ints, int]:
    """A number for each row of the columns: that of its group, and within it that of its class of costs."""
    columns = view.ledger.columns
    size = {Pivot.KIND: len(KINDS), Pivot.ALL: 1}.get(by, max(len(columns.bodies), 1))
    parts = {Pivot.PAYER: columns.payer, Pivot.PAYEE: columns.payee, Pivot.KIND: columns.kind}
    part = parts.get(by, np.zeros(len(columns), np.int64))
    return part * len(CLASSES) + columns.cost_class, size * len(CLASSES)


_Place = tuple[int, int]
"""A group and a year."""


class _Sums:
    """The roll-ups of some years; ``places`` are the groups and years that have any cell, by name, class and year."""

    def __init__(self, view: CostView, years: range, by: Pivot, where: Flags) -> None:
        series = view.ledger.series
        self._view, self._years, self._by = view, years, by
        groups, count = _groups(view, by)
        yearly, once, unknown = (part.where(where) for part in (series.yearly, series.once, series.unknown))
        self._low, self._high, self._once = (
            roll_up(part, groups[part.rows], count, years, view.ledger.rules, high=high)
            for part, high in ((yearly, False), (yearly, True), (once, False))
        )
        self._parts = tuple(_Grouped.of(part, groups) for part in (yearly, once, unknown))
        first, second, self._unknown = (part.counts(count, years) for part in self._parts)
        self._facts: Ints = first + second + self._unknown
        found = zip(*(side.tolist() for side in np.nonzero(self._facts)), strict=True)
        self.places: list[_Place] = sorted(((group, years[at]) for group, at in found), key=self.sort_key)

    def sort_key(self, place: _Place) -> tuple[str, str]:
        """By what a sum stands in the list, and what it is of."""
        body, kind = self._named(place[0])
        name = self._view.now.order.get(body, body) if body else kind.label if kind else ""
        return f"{name}\x1f{place[0] % len(CLASSES)}\x1f{place[1]}", body or (kind.value if kind else "")

    def row(self, place: _Place, most_keys: int | None) -> CostSum:
        """The sum of a group and year, with at most so many of its facts."""
        group, year = place
        at = (group, year - self._years.start)
        body, kind = self._named(group)
        low = self._low
        return CostSum(
            body=self._view.body(body) if body else None,
            kind=kind,
            cost_class=CLASSES[group % len(CLASSES)],
            year=year,
            eur=euros(int(low.total[at])),
            high=euros(int(self._high.total[at])),
            told=euros(int(low.told[at])),
            carried=euros(int(low.carried[at])),
            planned=euros(int(low.planned[at])),
            stale=euros(int(low.stale[at])) if low.stale is not None else Decimal(0),
            once=euros(int(self._once.total[at])),
            unknown=int(self._unknown[at]),
            facts=int(self._facts[at]),
            keys=tuple(islice(self._keys(place), most_keys)),
        )

    def _named(self, group: int) -> tuple[str | None, ContributionKind | None]:
        """The body or the kind that a group is of."""
        number = group // len(CLASSES)
        if self._by is Pivot.KIND:
            return None, KINDS[number]
        return (None if self._by is Pivot.ALL else self._view.ledger.columns.bodies[number]), None

    def _keys(self, place: _Place) -> Iterator[str]:
        facts = self._view.ledger.facts
        return (facts[row].key for part in self._parts for row in part.rows_at(*place))


@dataclass(frozen=True)
class _Grouped:
    """What stands from when to when, in the order of its groups; a row of the ledger stands in one part alone."""

    group: Ints
    rows: Ints
    first: Ints
    last: Ints

    @classmethod
    def of(cls, part: Standing, groups: Ints) -> "_Grouped":
        order = np.argsort(groups[part.rows], kind="stable")
        return cls(groups[part.rows][order], part.rows[order], part.first[order], part.last[order])

    def counts(self, count: int, years: range) -> Ints:
        """How much stands, by group and year."""
        found = np.zeros((count, len(years)), np.int64)
        for at, year in enumerate(years):
            there = self.group[(self.first <= year) & (self.last >= year)]
            found[:, at] = np.bincount(there, minlength=count)
        return found

    def rows_at(self, group: int, year: int) -> list[int]:
        """The rows of the ledger that stand in a group and year."""
        start, end = np.searchsorted(self.group, (group, group + 1)).tolist()
        there = (self.first[start:end] <= year) & (self.last[start:end] >= year)
        found: list[int] = self.rows[start:end][there].tolist()
        return found
