"""Amounts of some years as columns: which tie each belongs to, in which total it stands, and how much it is."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from app.answers.table.ties import Ties
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import CLASSES, NO_YEAR, Flags
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.stands import GROUNDS, NO_GROUNDS, Stands

PLACES: Final = ("yearly", "once", "other", "stale", "waived", "unknown", "undated", "apart")
YEARLY, ONCE, OTHER, STALE, WAIVED, UNKNOWN, UNDATED, APART = range(len(PLACES))
LAST_TOLD: Final = 0
_STALE_GROUNDS: Final = GROUNDS.index(Grounds.STALE)
_MAIN: Final = CLASSES.index(CostClass.CONTRIBUTION)


@dataclass(frozen=True)
class Cells:
    """One element an amount: ``row`` is its place in the ledger, ``year`` the year it stands in (LAST_TOLD: as last
    told), ``told`` the year its paper tells it for (NO_YEAR: none), ``place`` the total as in PLACES. ``low`` and
    ``high`` are cents, and mean nothing where it is not ``known``."""

    tie: Ints
    row: Ints
    year: Ints
    told: Ints
    place: Ints
    grounds: Ints
    over: Flags
    kind: Ints
    cost_class: Ints
    once: Flags
    known: Flags
    low: Ints
    high: Ints

    def __len__(self) -> int:
        return int(self.tie.size)

    def taken(self, kept: Flags | Ints) -> "Cells":
        """Only those whose element of ``kept`` is true, or those at these places."""
        return Cells(*(getattr(self, field.name)[kept] for field in fields(self)))

    def stands(self) -> Stands:
        """As the ledger makes cells of them."""
        return Stands(self.row, self.grounds, self.over)


def cells_of(ledger: CostLedger, ties: Ties, years: Iterable[int | None]) -> Cells:
    """All amounts of these years; None: as last told."""
    parts = [_of_year(ledger, ties, year) for year in years]
    return Cells(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Cells)))


def _of_year(ledger: CostLedger, ties: Ties, year: int | None) -> Cells:
    columns, found = ledger.columns, ledger.stands(year)
    rows = found.rows
    return Cells(
        tie=ties.of_row[rows],
        row=rows,
        year=np.full(rows.size, year or LAST_TOLD, np.int64),
        told=columns.year[rows],
        place=_places(ledger, ties, found),
        grounds=found.grounds,
        over=found.over,
        kind=columns.kind[rows],
        cost_class=columns.cost_class[rows],
        once=columns.once[rows],
        known=columns.known[rows],
        low=np.where(columns.known[rows], columns.low[rows], 0),
        high=np.where(columns.known[rows], columns.high[rows], 0),
    )


def _places(ledger: CostLedger, ties: Ties, found: Stands) -> Ints:
    """As graph_model.analysis.costs.totals.place_of says of a single cell; a law test holds the two together."""
    columns, rows = ledger.columns, found.rows
    counts = columns.counts[rows] & ~found.over
    waived = ties.waived[rows]
    unknown = counts & ~columns.known[rows] & ~waived
    undated = counts & (found.grounds == NO_GROUNDS) & (columns.year[rows] == NO_YEAR) & columns.known[rows]
    place = np.full(rows.size, APART, np.int64)
    for code, holds in ((UNDATED, undated), (UNKNOWN, unknown), (WAIVED, waived)):
        place[holds] = code
    in_total = found.grounds != NO_GROUNDS
    main = columns.cost_class[rows] == _MAIN
    place[in_total] = np.where(main, np.where(columns.once[rows], ONCE, YEARLY), OTHER)[in_total]
    place[found.grounds == _STALE_GROUNDS] = STALE
    return place
