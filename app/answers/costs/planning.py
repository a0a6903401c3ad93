"""The planning list of a budget year: one line a payer, payee and kind, with what to propose and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.answers.answer import Citation
from app.answers.costs.answers import AskedSum, PlanAnswer, PlannedSum, PlanProposal, PlanRow, PlanTotal
from app.answers.costs.payers import rows_in
from app.answers.costs.view import CostView
from app.answers.paging import stretch
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.kinds import CostClass, told_year
from graph_model.analysis.costs.plan import Plan, plan_of
from graph_model.analysis.costs.planning import PlanLine, ToldSum


@dataclass(frozen=True)
class _Lines:
    """The lines, the order in which they are shown, what each is sorted by, and the totals of all."""

    plan: Plan
    order: Sequence[int]
    keys: Sequence[tuple[str, str]]
    totals: tuple[PlanTotal, ...]


def plan(
    view: CostView,
    year: int,
    *,
    payer: str | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = None,
) -> PlanAnswer:
    """The plan for ``year`` and the three after it, by the names of payer and payee; investments by themselves. The
    totals are those of all pages; ``limit`` None gives all rows that are left. Raises BadCursorError, BadLimitError."""
    lines = _lines(view, year, payer, scope)
    part = stretch("plan", len(lines.order), lines.keys.__getitem__, cursor, limit)
    shown = [lines.plan.line(number) for number in lines.order[part.start : part.end]]
    evidence = view.passages(_statements(line) for line in shown)
    return PlanAnswer(
        year=year,
        rows=tuple(_row(view, line, told) for line, told in zip(shown, evidence, strict=True)),
        totals=lines.totals,
        total=len(lines.order),
        next_cursor=part.next_cursor,
    )


def _lines(view: CostView, year: int, payer: str | None, scope: Scope) -> _Lines:
    """All lines; those of all payers are kept."""

    def made() -> _Lines:
        found = plan_of(view.ledger, year, rows_in(view, payer, scope))
        ordered = sorted(_keyed(view, found))
        return _Lines(found, [int(number) for _, number in ordered], ordered, tuple(_totals(found)))

    if payer is not None or not scope.is_everything:
        return made()
    return view.now.remember(("plan", view.ledger, year), made)


def _keyed(view: CostView, plan: Plan) -> Iterator[tuple[str, str]]:
    order = view.now.order
    for number, cost_class in enumerate(plan.classes.tolist()):
        payer, payee, _, once = plan.line_of(number)
        names = order.get(payer, ""), order.get(payee, "")
        yield "\x1f".join((str(cost_class), *names, str(int(once)))), f"{number:09d}"


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


def _totals(plan: Plan) -> Iterator[PlanTotal]:
    for cost_class in CostClass:
        for year, eur, to_check, unknown in plan.totals(cost_class):
            yield PlanTotal(cost_class=cost_class, year=year, eur=eur, to_check=to_check, unknown=unknown)
