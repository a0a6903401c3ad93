"""What payers give by the head of their inhabitants, and what bodies receive by the member."""

from app.answers.costs.answers import ComparisonRow
from app.answers.costs.view import CostView
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.comparisons import per_inhabitant, per_member
from graph_model.analysis.costs.totals import totals_of


def by_inhabitant(
    view: CostView, year: int | None = None, *, payee: str | None = None, scope: Scope = EVERYTHING
) -> tuple[ComparisonRow, ...]:
    """Payer by payer in ``scope`` what it gives in ``year`` (None: as last told), to ``payee`` alone where one is
    named; the most by the head first."""
    cells = [cell for cell in totals_of(view.ledger, year).yearly if payee in (None, cell.fact.payee)]
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
        for one in per_inhabitant(cells, view.ledger.known, year or view.terms.rules.today.year)
        if scope.holds(one.payer)
    )


def by_member(
    view: CostView, year: int | None = None, *, payee: str | None = None, scope: Scope = EVERYTHING
) -> tuple[ComparisonRow, ...]:
    """Body by body that is tied to ``scope`` what it receives in ``year`` (None: as last told), by the member where
    all are known; the dearest first."""
    cells = [cell for cell in totals_of(view.ledger, year).yearly if payee in (None, cell.fact.payee)]
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
        for one in per_member(cells, view.facts)
        if scope.ties(one.body)
    )


def _keys(cells: tuple[Cell, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for cell in cells for key in cell.keys))
