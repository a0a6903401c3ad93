"""Answers about contributions: who pays whom how much, what it adds up to, and on whose word."""

from collections.abc import Sequence
from typing import Final

from app.answers import fact_rows, from_graph, recalling
from app.answers.costs.listed import Listed, Which, listed, sort_key
from app.answers.costs.payers import rows_in
from app.answers.costs.terms import CostTerms
from app.answers.costs.totals import StandsIn, Totals
from app.answers.costs.view import CostView, cost_view
from app.answers.history import Recalled
from app.answers.in_order import by_ids
from app.answers.paging import USUAL_PAGE, Page, stretch
from app.answers.rows import ContributionRow
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.watching import Watch, stretches, unwatched
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.totals import place_of
from graph_model.records.facts import Contribution
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, ContributionKind, Status

_COUNTED: Final = (StandsIn.YEARLY, StandsIn.ONCE)


class ContributionsAnswer(Page[ContributionRow]):
    """One page of rows; ``totals`` are those of all pages, and name the keys of the rows of this one."""

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
    stands_in: StandsIn | None = None,
    cursor: str | None = None,
    start: int = 0,
    limit: int | None = USUAL_PAGE,
    recalled: Recalled | None = None,
    terms: CostTerms | None = None,
    scope: Scope = EVERYTHING,
    watch: Watch = unwatched,
) -> ContributionsAnswer:
    """Contributions by the names of payer and payee (``payer`` and ``payee`` are ids), with the totals of all that
    match. ``year``: what stands in that year, what is carried on from earlier ones included; None: everything, the
    totals as last told. ``stands_in``: what stands in that total alone. ``start`` is the place of the first row where
    no cursor tells it; ``limit`` None gives all that are left; ``recalled`` is another standpoint than now. Raises
    BadCursorError, BadLimitError, and what the watch raises."""
    view = cost_view(database, audience, recalled=recalled, terms=terms)

    found = _found(view, payer, payee, scope, Which(year, kind, status, stands_in))
    order = found.order[start:]
    part = stretch("contributions", len(order), lambda at: sort_key(view, int(order[at])), cursor, limit)
    shown = order[part.start : part.end].tolist()
    standing = found.cells(view, shown)
    counted = tuple(cell.fact.key for cell in standing.values() if place_of(cell) in _COUNTED)
    rows = _rows(database, audience, [view.ledger.facts[row] for row in shown], recalled, watch)
    return ContributionsAnswer(
        rows=tuple(_with_grounds(row, standing.get(row.id)) for row in rows),
        total=len(found.order),
        next_cursor=part.next_cursor,
        totals=found.totals.model_copy(update={"counted": counted}),
    )


def _found(view: CostView, payer: str | None, payee: str | None, scope: Scope, which: Which) -> Listed:
    """Of this payer and payee; that of all is kept."""

    def made() -> Listed:
        return listed(view, rows_in(view, payer, scope) & view.ledger.where(None, payee), which)

    if payer is not None or payee is not None:
        return made()
    return view.now.remember(("contributions", view.ledger, scope.key, which), made)


def _rows(
    database: Database, audience: Audience, told: Sequence[Contribution], recalled: Recalled | None, watch: Watch
) -> tuple[ContributionRow, ...]:
    parts = stretches(0, len(told), watch)
    return tuple(row for part in parts for row in _stretch(database, audience, told[part], recalled))


def _stretch(
    database: Database, audience: Audience, told: Sequence[Contribution], recalled: Recalled | None
) -> tuple[ContributionRow, ...]:
    if recalled is None:
        ids = [one.id for one in told]
        return by_ids(database, audience, "read/contributions_by_id", ids, from_graph.contribution_row)
    return recalling.rows_of(database, recalled, told, fact_rows.contribution)


def _with_grounds(row: ContributionRow, cell: Cell | None) -> ContributionRow:
    """The row with the total that it stands in; one that a later paper has changed stands in none."""
    if cell is None:
        return row
    computed = cell.computation and cell.computation.words
    told = {"grounds": cell.grounds, "stands_in": place_of(cell), "eur": cell.eur, "high": cell.high}
    kind = {"kind": cell.kind, "kind_inferred": cell.kind_inferred}
    return row.model_copy(update={**told, **kind, "once": cell.once, "computation": computed})
