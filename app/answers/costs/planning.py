"""The planning list of a budget year: one line a payer, payee and kind, with what to propose and why."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.answers.answer import Citation
from app.answers.costs.answers import AskedSum, PlanAnswer, PlannedSum, PlanProposal, PlanRow, PlanTotal
from app.answers.costs.payers import rows_in
from app.answers.costs.view import CostView
from app.answers.paging import stretch
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.kinds import CostClass, told_year
from graph_model.analysis.costs.planning import YEARS_PLANNED, PlanLine, ToldSum, planning

_CLASSES = tuple(CostClass)


@dataclass(frozen=True)
class _Lines:
    """The lines in their order, what each is sorted by, and the totals of all."""

    found: Sequence[PlanLine]
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
    part = stretch("plan", len(lines.found), lines.keys.__getitem__, cursor, limit)
    shown = lines.found[part.start : part.end]
    evidence = view.passages(_statements(line) for line in shown)
    return PlanAnswer(
        year=year,
        rows=tuple(_row(view, line, told) for line, told in zip(shown, evidence, strict=True)),
        totals=lines.totals,
        total=len(lines.found),
        next_cursor=part.next_cursor,
    )


def _lines(view: CostView, year: int, payer: str | None, scope: Scope) -> _Lines:
    """All lines; those of all payers are kept."""

    def made() -> _Lines:
        found = planning(view.ledger, year, rows_in(view, payer, scope))
        ordered = sorted(_keyed(view, found), key=lambda told: told[0])
        lines = [line for _, line in ordered]
        return _Lines(lines, [key for key, _ in ordered], tuple(_totals(lines, year)))

    if payer is not None or not scope.is_everything:
        return made()
    return view.now.remember(("plan", view.ledger, year), made)


def _keyed(view: CostView, lines: Iterable[PlanLine]) -> Iterator[tuple[tuple[str, str], PlanLine]]:
    order = view.now.order
    for number, line in enumerate(lines):
        names = order.get(line.payer, ""), order.get(line.payee, "")
        key = "\x1f".join((str(_CLASSES.index(line.cost_class)), *names, str(int(line.once))))
        yield (key, f"{number:09d}"), line


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


def _totals(lines: Sequence[PlanLine], year: int) -> Iterator[PlanTotal]:
    for cost_class in CostClass:
        of_class = [line for line in lines if line.cost_class is cost_class]
        for place in range(YEARS_PLANNED if of_class else 0):
            proposals = [line.proposals[place] for line in of_class]
            yield PlanTotal(
                cost_class=cost_class,
                year=year + place,
                eur=_sum(p.eur for p in proposals if not p.check),
                to_check=_sum(p.eur for p in proposals if p.check),
                unknown=sum(1 for p in proposals if p.eur is None and p.check),
            )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((amount for amount in amounts if amount is not None), Decimal(0))
