"""What payers give by the head of their inhabitants, and what bodies receive by the member."""

from collections.abc import Callable

from app.answers.costs.answers import ComparisonRow
from app.answers.costs.view import CostView
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.comparisons import per_inhabitant, per_member
from graph_model.analysis.costs.totals import totals_of

_Make = Callable[[CostView, int | None, str | None], tuple[ComparisonRow, ...]]


def by_inhabitant(
    view: CostView, year: int | None = None, *, payee: str | None = None, scope: Scope = EVERYTHING
) -> tuple[ComparisonRow, ...]:
    """Payer by payer in ``scope`` what it gives in ``year`` (None: as last told), to ``payee`` alone where one is
    named; the most by the head first."""
    return tuple(row for row in _once(view, _by_inhabitant, year, payee) if scope.holds(row.body.id))


def by_member(
    view: CostView, year: int | None = None, *, payee: str | None = None, scope: Scope = EVERYTHING
) -> tuple[ComparisonRow, ...]:
    """Body by body that is tied to ``scope`` what it receives in ``year`` (None: as last told), by the member where
    all are known; the dearest first."""
    return tuple(row for row in _once(view, _by_member, year, payee) if scope.ties(row.body.id))


def _once(view: CostView, make: _Make, year: int | None, payee: str | None) -> tuple[ComparisonRow, ...]:
    """Of one body at once, of all kept."""
    if payee is not None:
        return make(view, year, payee)
    return view.now.remember(("compared", view.ledger, make, year), lambda: make(view, year, None))


def _by_inhabitant(view: CostView, year: int | None, payee: str | None) -> tuple[ComparisonRow, ...]:
    return tuple(
        ComparisonRow(
            body=view.body(one.payer),
            eur=one.eur,
            high=one.high,
            count=one.inhabitants.number if one.inhabitants else None,
            each=one.each,
            count_source=f"{one.inhabitants.source}, {one.inhabitants.day:%d.%m.%Y}" if one.inhabitants else None,
            estimated=one.estimated,
            keys=_keys(one.cells),
        )
        for one in per_inhabitant(_yearly(view, year, payee), view.ledger.known, year or view.terms.rules.today.year)
    )


def _by_member(view: CostView, year: int | None, payee: str | None) -> tuple[ComparisonRow, ...]:
    return tuple(
        ComparisonRow(
            body=view.body(one.body),
            eur=one.eur,
            high=one.high,
            count=one.members or None,
            each=one.each,
            count_source="vollständige Mitgliederliste" if one.complete else "bekannte Mitglieder, nicht alle",
            estimated=False,
            payers=one.payers,
            least=one.least,
            middle=one.middle,
            most=one.most,
            keys=_keys(one.cells),
        )
        for one in per_member(_yearly(view, year, payee), view.facts)
    )


def _yearly(view: CostView, year: int | None, payee: str | None) -> list[Cell]:
    return [cell for cell in totals_of(view.ledger, year).yearly if payee in (None, cell.fact.payee)]


def _keys(cells: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for cell in cells for key in cell.keys))
