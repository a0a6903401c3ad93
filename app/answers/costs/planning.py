"""The planning list of a budget year: one line a payer, payee and kind, with what to propose and why."""

from collections.abc import Iterable
from decimal import Decimal

from app.answers.answer import Citation
from app.answers.costs.answers import AskedSum, PlanAnswer, PlannedSum, PlanProposal, PlanRow, PlanTotal
from app.answers.costs.payers import rows_in
from app.answers.costs.view import CostView
from app.answers.ordering import german
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.kinds import CostClass, told_year
from graph_model.analysis.costs.planning import YEARS_PLANNED, PlanLine, ToldSum, planning


def plan(view: CostView, year: int, *, payer: str | None = None, scope: Scope = EVERYTHING) -> PlanAnswer:
    """The plan for ``year`` and the three after it, by the names of payer and payee; investments by themselves."""
    lines = planning(view.ledger, year, rows_in(view, payer, scope))
    evidence = view.passages(_statements(line) for line in lines)
    rows = [_row(view, line, told) for line, told in zip(lines, evidence, strict=True)]
    order = list(CostClass)
    ordered = sorted(
        rows, key=lambda r: (order.index(r.cost_class), german(r.payer.name), german(r.payee.name), r.once)
    )
    return PlanAnswer(year=year, rows=tuple(ordered), totals=tuple(_totals(rows, year)))


def _statements(line: PlanLine) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for fact in line.facts for one in fact.statements))


def _row(view: CostView, line: PlanLine, evidence: tuple[Citation, ...]) -> PlanRow:
    return PlanRow(
        payer=view.body(line.payer),
        payee=view.body(line.payee),
        kind=line.kind,
        cost_class=line.cost_class,
        once=line.once,
        budget=_told(line.budget),
        result=_told(line.result),
        proposals=tuple(
            PlanProposal(year=p.year, eur=p.eur, high=p.high, words=p.words, check=p.check, ended=p.ended)
            for p in line.proposals
        ),
        asked=tuple(
            AskedSum(year=told_year(one), eur=view.ledger.sum_of(one), status=one.status) for one in line.asked
        ),
        evidence=evidence,
    )


def _told(told: ToldSum | None) -> PlannedSum | None:
    return PlannedSum(year=told.year, eur=told.eur) if told else None


def _totals(rows: list[PlanRow], year: int) -> Iterable[PlanTotal]:
    for cost_class in CostClass:
        lines = [row for row in rows if row.cost_class is cost_class]
        for place in range(YEARS_PLANNED if lines else 0):
            proposals = [row.proposals[place] for row in lines]
            yield PlanTotal(
                cost_class=cost_class,
                year=year + place,
                eur=_sum(p.eur for p in proposals if not p.check),
                to_check=_sum(p.eur for p in proposals if p.check),
                unknown=sum(1 for p in proposals if p.eur is None and p.check),
            )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))
