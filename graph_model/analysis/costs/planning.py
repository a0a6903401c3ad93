"""Planning: for a budget year and the three after it what is to be set in a line of the budget, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.formulas import Computation, computed, formula_of
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass, cost_class
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import high_of, low_of
from graph_model.analysis.costs.wording import eur
from graph_model.records.facts import Contribution
from graph_model.values.vocabularies import Basis, ContributionKind, Status

YEARS_PLANNED = 4
ASKED = (Status.PROPOSED, Status.APPLIED)


@dataclass(frozen=True)
class ToldSum:
    """What was set or paid for a year, with the facts that say so."""

    year: int
    eur: Decimal
    facts: tuple[Contribution, ...]


@dataclass(frozen=True)
class Proposal:
    """``eur`` None: nothing can be proposed (no sum is known), or nothing is due (``ended``). ``words`` shows the
    computation; ``check``: to be looked at before it is set."""

    year: int
    eur: Decimal | None
    high: Decimal | None
    words: str
    check: bool = False
    ended: bool = False


@dataclass(frozen=True)
class PlanLine:
    """One series, payments without a kind that go on in it included, or what payer and payee pay once of one kind.
    ``budget``: the last Ansatz; ``result``: the last year that was told as paid or running; ``asked``: what is proposed
    or applied for in these years, in no proposal; ``facts``: what it rests on."""

    payer: str
    payee: str
    kind: ContributionKind | None
    once: bool
    budget: ToldSum | None
    result: ToldSum | None
    proposals: tuple[Proposal, ...]
    asked: tuple[Contribution, ...] = ()
    facts: tuple[Contribution, ...] = ()

    @property
    def cost_class(self) -> CostClass:
        """Which part of the budget it belongs to; an investment is no expense."""
        return cost_class(self.kind)


LineOf = tuple[str, str, ContributionKind | None, bool]
"""Whose line it is: payer, payee, kind, and whether it is paid once."""


def line_of(
    ledger: CostLedger, line: LineOf, past: Sequence[Contribution], cells: Mapping[int, list[Cell]]
) -> PlanLine:
    """The line of what was told in the past, of whatever year, and of the cells of the years that are planned."""
    payer, payee, kind, once = line
    told = sorted(past, key=lambda fact: fact.year or fact.as_of or 0)
    shown = [cell for found in cells.values() for cell in found]
    asked = [cell.fact for cell in shown if cell.status in ASKED and cell.told]
    budget = _last(ledger, [fact for fact in told if fact.basis is Basis.BUDGET])
    paid = [fact for fact in told if fact.basis is not Basis.BUDGET and fact.status is Status.CURRENT]
    result = _last(ledger, paid)
    rests_on = [*(fact for sums in (result, budget) if sums for fact in sums.facts), *(cell.fact for cell in shown)]
    return PlanLine(
        payer,
        payee,
        kind,
        once,
        budget=budget,
        result=result,
        proposals=tuple(_proposal(ledger, year, found, told) for year, found in cells.items()),
        asked=tuple({fact.key: fact for fact in asked}.values()),
        facts=tuple({fact.key: fact for fact in rests_on}.values()),
    )


def _last(ledger: CostLedger, told: list[Contribution]) -> ToldSum | None:
    """The sums of the latest year in which one is told."""
    sums = [(fact.year or fact.as_of, ledger.sum_of(fact), fact) for fact in told]
    known = [(year, amount, fact) for year, amount, fact in sums if year and amount is not None]
    if not known:
        return None
    latest = max(year for year, _, _ in known)
    of_year = [(amount, fact) for year, amount, fact in known if year == latest]
    return ToldSum(latest, sum((amount for amount, _ in of_year), Decimal(0)), tuple(fact for _, fact in of_year))


def _proposal(ledger: CostLedger, year: int, cells: list[Cell], told: list[Contribution]) -> Proposal:
    standing = [cell for cell in cells if cell.grounds is not None]
    if standing:
        parts = [_of_cell(ledger, cell, year) for cell in standing]
        sums = [part.eur for part in parts if part.eur is not None]
        highs = [part.high for part in parts if part.high is not None]
        total, high = (sum(found, Decimal(0)) if found else None for found in (sums, highs))
        return Proposal(year, total, high, "; ".join(p.words for p in parts), any(p.check for p in parts))
    if any(cell.unknown for cell in cells):
        return Proposal(year, None, None, "kein Betrag bekannt, nachzufragen", check=True)
    if any(cell.waived for cell in cells):
        return Proposal(year, None, None, "entfällt nach der Quelle", ended=True)
    over = bool(told) and max(fact.year or fact.as_of or 0 for fact in told) < year
    return Proposal(year, None, None, "entfällt, die Zahlung hat geendet" if over else "nichts bekannt", ended=over)


def _of_cell(ledger: CostLedger, cell: Cell, year: int) -> Proposal:
    found = by_formula(ledger, cell.fact, year) if cell.told != year else None
    if found is not None and found.eur is not None:
        why = f" (geschätzt: {found.why})" if found.estimated else ""
        return Proposal(year, found.eur, found.eur, found.words + why, check=found.estimated)
    return Proposal(year, low_of([cell]), high_of([cell]), _words(ledger, cell, year), check=_is_old(ledger, cell))


def by_formula(ledger: CostLedger, fact: Contribution, year: int) -> Computation | None:
    """The fee of another year than the one told, where a formula gives it."""
    return computed(fact, year, ledger.known.get(fact.payer, ())) if formula_of(fact) is not None else None


def _words(ledger: CostLedger, cell: Cell, year: int) -> str:
    amount = eur(cell.eur or Decimal(0))
    basis = f", {cell.fact.basis.label}" if cell.fact.basis else ""
    if cell.grounds in (Grounds.TOLD, Grounds.PLANNED):
        return f"{amount}: für {year} {cell.status.label}{basis}"
    old = f"; seit {cell.told} ohne neuere Angabe, prüfen" if _is_old(ledger, cell) else ""
    return f"{amount}: wie {cell.told} {cell.status.label}{basis}{old}"


def _is_old(ledger: CostLedger, cell: Cell) -> bool:
    """Whether its last paper is too old today, whatever year is planned."""
    return cell.told is not None and ledger.rules.today.year - cell.told > ledger.rules.stale_after
