"""Cost per payer before and after, contributions and levies apart. What is assumed: what is paid to a body that is
merged goes on unchanged to the one that takes it over; who pays both pays afterwards between the higher of the two and
their sum.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

import numpy as np

from graph_model.analysis.costs import CostClass, CostLedger
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.wording import number
from graph_model.analysis.simulation.applying import Applied
from graph_model.records.scenarios import JoinStep, Step

_NOTHING = Decimal(0)
_CENT = Decimal("0.01")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Range:
    """EUR a year from ``low`` to ``high``; ``unknown`` counts payments without a known sum, which add nothing here and
    are not zero."""

    low: Decimal = _NOTHING
    high: Decimal = _NOTHING
    unknown: int = 0

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.high + other.high, self.unknown + other.unknown)


@dataclass(frozen=True)
class CostChange:
    """What ``payer`` gives the bodies that are touched; ``why`` says in German what the figure after rests on beside
    the ``facts`` (keys) and their ``statements``. ``before`` None: no payment is known, which is not free."""

    payer: str
    before: Range | None
    after: Range | None
    why: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def cost_changes(
    ledger: CostLedger,
    done: Applied,
    steps: Iterable[Step],
    touched: frozenset[str],
    year: int,
    cost_class: CostClass = CostClass.CONTRIBUTION,
) -> tuple[CostChange, ...]:
    """What is paid yearly of one class, payer by payer, those who pay most first: contributions, or levies. Services
    and what is paid once are no part of either."""
    cells = _by_pair(ledger, touched, year, cost_class)
    fees = _joining(done, steps, cells, cost_class)
    payers = {payer for payer, _ in cells} | {payer for payer, _ in fees}
    found = [_change(payer, cells, fees, done) for payer in sorted(payers)]
    return tuple(
        sorted(found, key=lambda one: (-(one.before or Range()).high, -(one.after or Range()).high, one.payer))
    )


def _by_pair(ledger: CostLedger, touched: frozenset[str], year: int, cost_class: CostClass) -> dict[Pair, list[Cell]]:
    found: dict[Pair, list[Cell]] = defaultdict(list)
    columns = ledger.columns
    places = [place for place, body in enumerate(columns.bodies) if body in touched]
    for cell in ledger.cells(year, np.isin(columns.payer, places) | np.isin(columns.payee, places)):
        if _is_yearly(cell) and cell.cost_class is cost_class:
            found[cell.fact.payer, cell.fact.payee].append(cell)
    return found


def _is_yearly(cell: Cell) -> bool:
    counted = cell.grounds is not None or cell.unknown
    return counted and not cell.once


def _change(
    payer: str, cells: Mapping[Pair, list[Cell]], fees: Mapping[Pair, tuple[Range, str]], done: Applied
) -> CostChange:
    own = {payee: told for (who, payee), told in cells.items() if who == payer}
    joined = [fee for (who, _), fee in fees.items() if who == payer]
    after, why = _after(payer, own, done)
    if payer in done.became:
        why.append("die Zahlungen gehen auf den Nachfolger über")
    for fee, words in joined:
        after, why = (after or Range()) + fee, [*why, words]
    told = [cell for payments in own.values() for cell in payments]
    return CostChange(
        payer,
        _sum(told) if told else None,
        after,
        tuple(why),
        tuple(key for cell in told for key in cell.keys),
        tuple(dict.fromkeys(one for cell in told for one in cell.statements)),
    )


def _after(payer: str, own: Mapping[str, list[Cell]], done: Applied) -> tuple[Range | None, list[str]]:
    """The payments that go on, each group of payees that become one taken together."""
    groups: dict[str, list[Range]] = defaultdict(list)
    why: list[str] = []
    for payee, told in own.items():
        if any((m.member, m.body) == (done.now(payer), done.now(payee)) for m in done.ended):
            why.append("der Beitrag entfällt mit der Mitgliedschaft")
        elif done.now(payee) == done.now(payer):
            why.append("die Zahlung entfällt: beide werden eins")
        else:
            groups[done.now(payee)].append(_sum(told))
    why += ["wer an beide zahlt, zahlt danach zwischen dem höheren Beitrag und der Summe"] * any(
        len(sums) > 1 for sums in groups.values()
    )
    parts = [_together(sums) for sums in groups.values()]
    return (sum(parts, Range()) if parts or own else None), why


def _together(sums: list[Range]) -> Range:
    high = sum((one.high for one in sums), _NOTHING)
    return Range(max(one.low for one in sums), high, sum(one.unknown for one in sums))


def _sum(cells: Iterable[Cell]) -> Range:
    return sum(
        (Range(c.eur, c.high or c.eur) if c.eur is not None else Range(unknown=1) for c in cells),
        Range(),
    )


def _joining(
    done: Applied, steps: Iterable[Step], cells: Mapping[Pair, list[Cell]], cost_class: CostClass
) -> dict[Pair, tuple[Range, str]]:
    """The fee of each membership that begins: as told in the step, else guessed from what others pay there. A levy
    only where others pay one."""
    joins = [step for step in steps if isinstance(step, JoinStep)]
    levy = cost_class is CostClass.LEVY
    return {
        (new.member, new.body): _fee(new.body, None if levy else step.eur, cells, done)
        for new, step in zip(done.begun, joins, strict=True)
        if not levy or any(done.now(payee) == new.body for _, payee in cells)
    }


def _fee(body: str, told: Decimal | None, cells: Mapping[Pair, list[Cell]], done: Applied) -> tuple[Range, str]:
    if told is not None:
        return Range(told, told), "Beitrag wie im Schritt angegeben"
    sums = [_sum(paid) for (_, payee), paid in cells.items() if done.now(payee) == body]
    known = [one for one in sums if not one.unknown]
    if not known:
        return Range(unknown=1), "der neue Beitrag ist unbekannt"
    middle = Decimal(median(one.low for one in known)).quantize(_CENT)
    low, high = min(one.low for one in known), max(one.high for one in known)
    words = (
        f"Schätzung nach dem, was andere dort zahlen: {number(low)} bis {number(high)} EUR, mittlerer {number(middle)}"
    )
    return Range(low, high), words
