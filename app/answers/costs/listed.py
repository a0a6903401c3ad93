"""The contributions that a question finds, in the order of a list, and in which total each stands: as columns, so that
a page makes rows of what it shows alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from app.answers.costs.adding_up import answered
from app.answers.costs.totals import StandsIn, Totals
from app.answers.costs.view import CostView
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import KINDS, Flags
from graph_model.analysis.costs.stands import Stands
from graph_model.analysis.costs.totals import place_of, sorted_into
from graph_model.values.vocabularies import ContributionKind, Status

_STATUSES = tuple(Status)


@dataclass(frozen=True)
class Listed:
    """``order`` are rows of the ledger by the names of payer and payee, then by id; ``stands`` are those of them that
    make cells of ``year``, with ``totals`` of all, which name no keys."""

    year: int | None
    order: Ints
    stands: Stands
    totals: Totals

    def cells(self, view: CostView, rows: Sequence[int]) -> dict[str, Cell]:
        """The cells of these rows by the ids of their facts; what makes none is left out."""
        found = _only(self.stands, np.isin(self.stands.rows, rows))
        return {cell.fact.id: cell for cell in view.ledger.made(found, self.year)}


@dataclass(frozen=True, slots=True)
class Which:
    """Which contributions a list shows: what stands in ``year`` (None: everything, as last told), of this kind and
    status, and of these what ``stands_in`` one of the totals."""

    year: int | None = None
    kind: ContributionKind | None = None
    status: Status | None = None
    stands_in: StandsIn | None = None


def listed(view: CostView, where: Flags, which: Which) -> Listed:
    """Of the rows that are wanted: what stands in the year and what tells the same once more; no year: all."""
    ledger, year = view.ledger, which.year
    wanted = where & _of(view, which.kind, which.status)
    found = ledger.stands(year, where)
    stands = _only(found, wanted[found.rows])
    cells = ledger.made(stands, year)
    if which.stands_in is not None:
        held = np.array([place_of(cell) == which.stands_in.value for cell in cells], np.bool_)
        stands, cells = _only(stands, held), tuple(compress(cells, held))
    totals = answered(sorted_into(cells, year, ledger.rules)).naming(())
    rows = stands.rows if which.stands_in else np.flatnonzero(wanted) if year is None else _again(view, stands.rows)
    return Listed(year, rows[np.argsort(_ranks(view)[rows], kind="stable")], stands, totals)


def _only(stands: Stands, kept: Flags) -> Stands:
    return Stands(stands.rows[kept], stands.grounds[kept], stands.over[kept])


def sort_key(view: CostView, row: int) -> tuple[str, str]:
    """By which a row stands in the list, as a cursor tells it."""
    fact, order = view.ledger.facts[row], view.now.order
    return f"{order.get(fact.payer, '')}\x1f{order.get(fact.payee, '')}", fact.id


def _of(view: CostView, kind: ContributionKind | None, status: Status | None) -> Flags:
    wanted = np.ones(len(view.ledger.columns), np.bool_)
    if kind is not None:
        wanted &= view.ledger.columns.kind == KINDS.index(kind)
    if status is not None:
        told = (_STATUSES.index(fact.status) for fact in view.ledger.facts)
        wanted &= np.fromiter(told, np.int64) == _STATUSES.index(status)
    return wanted


def _again(view: CostView, rows: Ints) -> Ints:
    """The rows, and those that tell the same cost as one of them."""
    same = view.ledger.series.same
    there = set(rows.tolist()) if same else set()
    again = [row for row, told in same.items() if told in there]
    return np.unique(np.concatenate([rows, np.array(again, np.int64)]))


def _ranks(view: CostView) -> Ints:
    """The place of every row in the list of all."""

    def made() -> Ints:
        keys = [sort_key(view, row) for row in range(len(view.ledger.facts))]
        ranks = np.empty(len(keys), np.int64)
        ranks[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
        return ranks

    return view.now.remember(("ranks of contributions", view.ledger), made)
