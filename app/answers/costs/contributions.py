"""Answers about contributions: who pays whom how much, what it adds up to, and on whose word."""

from collections.abc import Iterable, Sequence

import numpy as np

from app.answers import fact_rows, from_graph, recalling
from app.answers.costs.adding_up import answered
from app.answers.costs.payers import rows_in
from app.answers.costs.terms import CostTerms
from app.answers.costs.totals import Totals
from app.answers.costs.view import CostView, cost_view
from app.answers.history import Recalled
from app.answers.in_order import by_ids
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import ContributionRow
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.totals import place_of, sorted_into
from graph_model.records.facts import Contribution
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, ContributionKind, Status


class ContributionsAnswer(Page[ContributionRow]):
    """One page of rows; ``totals`` are those of all pages."""

    totals: Totals


def contributions(
    database: Database,
    audience: Audience,
    *,
    payer: str | None = None,
    payee: str | None = None,
    year: int | None = None,
    kind: ContributionKind | None = None,
    status: Status | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
    recalled: Recalled | None = None,
    terms: CostTerms | None = None,
    scope: Scope = EVERYTHING,
) -> ContributionsAnswer:
    """Contributions by the names of payer and payee (``payer`` and ``payee`` are ids), with the totals of all that
    match. ``year``: what stands in that year, what is carried on from earlier ones included; None: everything, the
    totals as last told. ``limit`` None gives all that are left; ``recalled`` is another standpoint than now. Raises
    BadCursorError, BadLimitError."""
    view = cost_view(database, audience, recalled=recalled, terms=terms)
    ledger = view.ledger
    where = rows_in(view, payer, scope) & ledger.where(None, payee)
    found = ledger.latest(where) if year is None else ledger.cells(year, where)
    cells = [cell for cell in found if kind in (None, cell.fact.kind) and status in (None, cell.fact.status)]
    told = [one for cell in cells for one in (cell.fact, *cell.also)]
    if year is None:
        every = (ledger.facts[row] for row in np.flatnonzero(where).tolist())
        told = [one for one in every if kind in (None, one.kind) and status in (None, one.status)]
    page = window("contributions", _sort_keys(view, told), cursor, limit)
    rows = _rows(database, audience, page.ids, recalled, told)
    standing = {cell.fact.id: cell for cell in cells}
    return ContributionsAnswer(
        rows=tuple(_with_grounds(row, standing.get(row.id)) for row in rows),
        total=page.total,
        next_cursor=page.next_cursor,
        totals=answered(sorted_into(cells, year, ledger.rules)),
    )


def _sort_keys(view: CostView, told: Sequence[Contribution]) -> list[tuple[str, str]]:
    order = view.now.order
    return [(f"{order.get(one.payer, '')}\x1f{order.get(one.payee, '')}", one.id) for one in told]


def _rows(
    database: Database,
    audience: Audience,
    ids: Sequence[str],
    recalled: Recalled | None,
    told: Iterable[Contribution],
) -> tuple[ContributionRow, ...]:
    if recalled is None:
        return by_ids(database, audience, "read/contributions_by_id", ids, from_graph.contribution_row)
    by_id = {one.id: one for one in told}
    return recalling.rows_of(database, recalled, [by_id[one] for one in ids], fact_rows.contribution)


def _with_grounds(row: ContributionRow, cell: Cell | None) -> ContributionRow:
    """The row with the total that it stands in; one that a later paper has changed stands in none."""
    if cell is None:
        return row
    computed = cell.computation and cell.computation.words
    told = {"grounds": cell.grounds, "stands_in": place_of(cell), "eur": cell.eur, "high": cell.high}
    return row.model_copy(update={**told, "once": cell.once, "computation": computed})
