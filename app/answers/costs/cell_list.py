"""Cells of the ledger of costs as a list: chosen and put in order as columns, so that a page makes its own alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.answers.costs.answers import CostCell
from app.answers.costs.payers import rows_in
from app.answers.costs.view import CostView
from app.answers.paging import USUAL_PAGE, Page, stretch
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import KINDS, Flags
from graph_model.analysis.costs.stands import Stands
from graph_model.records.facts import Contribution
from graph_model.values.vocabularies import ContributionKind, Status


def cost_cells(
    view: CostView,
    years: range,
    *,
    payer: str | None = None,
    payee: str | None = None,
    kind: ContributionKind | None = None,
    status: Status | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
) -> Page[CostCell]:
    """The cells of these years by the names of payer and payee, then by year: of ``payer``, else of all payers in
    ``scope``. Raises BadCursorError, BadLimitError."""
    where = rows_in(view, payer, scope) & view.ledger.where(None, payee)
    found = _Cells.of(view, years, where).among(view, kind, status).in_order(view)
    part = stretch("costs", len(found.years), lambda at: found.sort_key(view, at), cursor, limit)
    shown = [found.made(view, at) for at in range(part.start, part.end)]
    return Page[CostCell](rows=view.rows(shown), total=len(found.years), next_cursor=part.next_cursor)


@dataclass(frozen=True)
class _Cells:
    """Which rows of the ledger make the cells of some years, without making them."""

    stands: Stands
    years: Ints

    @classmethod
    def of(cls, view: CostView, years: range, where: Flags) -> "_Cells":
        parts = [view.ledger.stands(year, where) for year in years]
        stands = Stands(*(np.concatenate([getattr(p, name) for p in parts]) for name in ("rows", "grounds", "over")))
        return cls(stands, np.repeat(np.array(years, np.int64), [part.rows.size for part in parts]))

    def among(self, view: CostView, kind: ContributionKind | None, status: Status | None) -> "_Cells":
        """Only those of this kind and status; what is over has ended, whatever its last paper said."""
        wanted = np.ones(self.years.size, np.bool_)
        if kind is not None:
            wanted &= view.ledger.columns.kind[self.stands.rows] == KINDS.index(kind)
        if status is not None:
            facts, rows, over = view.ledger.facts, self.stands.rows.tolist(), self.stands.over.tolist()
            told = (Status.ENDED if ended else facts[row].status for row, ended in zip(rows, over, strict=True))
            wanted &= np.fromiter((one is status for one in told), np.bool_, len(rows))
        return self._taken(np.flatnonzero(wanted))

    def in_order(self, view: CostView) -> "_Cells":
        """By the names of payer and payee, then by year, then by the key of the fact."""
        pairs, keys = _cell_ranks(view)
        return self._taken(np.lexsort((keys[self.stands.rows], self.years, pairs[self.stands.rows])))

    def sort_key(self, view: CostView, at: int) -> tuple[str, str]:
        """By what a cell stands in the list, and which one it is."""
        fact, year = view.ledger.facts[int(self.stands.rows[at])], int(self.years[at])
        return "\x1f".join((_names(view, fact), str(year), fact.key)), f"{fact.id}:{year}"

    def made(self, view: CostView, at: int) -> Cell:
        """The cell at this place."""
        (cell,) = view.ledger.made(self._taken(np.array([at])).stands, int(self.years[at]))
        return cell

    def _taken(self, places: Ints) -> "_Cells":
        stands = Stands(self.stands.rows[places], self.stands.grounds[places], self.stands.over[places])
        return _Cells(stands, self.years[places])


def _names(view: CostView, fact: Contribution) -> str:
    order = view.now.order
    return f"{order.get(fact.payer, fact.payer)}\x1f{order.get(fact.payee, fact.payee)}"


def _cell_ranks(view: CostView) -> tuple[Ints, Ints]:
    """For every row of the ledger the place of its payer and payee, and that of its key."""

    def made() -> tuple[Ints, Ints]:
        return _ranks([_names(view, fact) for fact in view.ledger.facts]), _ranks([f.key for f in view.ledger.facts])

    return view.now.remember(("ranks of cells", view.ledger), made)


def _ranks(words: Sequence[str]) -> Ints:
    rank = {word: number for number, word in enumerate(sorted(set(words)))}
    return np.array([rank[word] for word in words], np.int64)
