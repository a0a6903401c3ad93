"""The plan of a budget year for many lines: which there are and what they come to is arithmetic on columns; a line with
its words is made when it is shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import numpy as np

from graph_model.analysis.costs.cents import Ints, euros
from graph_model.analysis.costs.columns import KINDS, NO_YEAR, CostColumns, Flags
from graph_model.analysis.costs.formulas import Computation
from graph_model.analysis.costs.kinds import CostClass, cost_class
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.planning import ASKED, YEARS_PLANNED, LineOf, PlanLine, by_formula, line_of
from graph_model.analysis.costs.stands import NO_GROUNDS, Stands


@dataclass(frozen=True)
class PlannedYear:
    """What each line proposes for a year. ``cents`` leaves out what is computed by a formula, which is in
    ``computed``: place of the line and EUR. ``due``: a sum is proposed; ``check``: to be looked at before it is set."""

    stands: Stands
    starts: Ints
    cents: Ints
    computed: tuple[tuple[int, Decimal], ...]
    due: Flags
    check: Flags

    def eur(self, wanted: Flags) -> Decimal:
        """What these lines come to."""
        by_formula = sum((eur for place, eur in self.computed if wanted[place]), Decimal(0))
        return euros(int(self.cents[wanted].sum())) + by_formula


@dataclass(frozen=True)
class Plan:
    """The lines of all that stands, is asked for or has just ended, for ``first`` and the three years after it.
    ``of`` tells payer and payee (places in the columns' bodies), kind (in KINDS) and whether it is paid once; line i
    rests, for the past, on ``past[starts[i]:starts[i + 1]]``; ``shown`` are the places of those that matter."""

    ledger: CostLedger
    first: int
    of: Ints
    past: Ints
    starts: Ints
    years: tuple[PlannedYear, ...]
    shown: Ints

    def __len__(self) -> int:
        return len(self.shown)

    def line_of(self, number: int) -> LineOf:
        """Whose line it is: payer, payee, kind, and whether it is paid once."""
        payer, payee, kind, once = self.of[self.shown[number]].tolist()
        bodies = self.ledger.columns.bodies
        return bodies[payer], bodies[payee], KINDS[kind], bool(once)

    def line(self, number: int) -> PlanLine:
        """The line, with its words and the facts it rests on."""
        place = int(self.shown[number])
        past = [self.ledger.facts[row] for row in self.past[self.starts[place] : self.starts[place + 1]].tolist()]
        cells = {
            self.first + at: list(self.ledger.made(_of_line(year, place), self.first + at))
            for at, year in enumerate(self.years)
        }
        return line_of(self.ledger, self.line_of(number), past, cells)

    @cached_property
    def classes(self) -> Ints:
        """For each line that is shown its total: places in CLASSES."""
        of_kind = np.array([tuple(CostClass).index(cost_class(kind)) for kind in KINDS], np.int64)
        found: Ints = of_kind[self.of[self.shown, 2]]
        return found

    def totals(self, one: CostClass) -> Iterator[tuple[int, Decimal, Decimal, int]]:
        """Of the lines of a class, year by year: what is proposed, what of it is to be checked, and how many lines have
        no sum that is known. Nothing where the class has no lines."""
        wanted = np.zeros(len(self.of), np.bool_)
        wanted[self.shown[self.classes == tuple(CostClass).index(one)]] = True
        for at, year in enumerate(self.years if wanted.any() else ()):
            unknown = int((wanted & year.check & ~year.due).sum())
            yield self.first + at, year.eur(wanted & ~year.check), year.eur(wanted & year.check), unknown


def plan_of(ledger: CostLedger, year: int, where: Flags | None = None) -> Plan:
    """The plan of ``year`` and the three after it for the contributions ``where``, or for all."""
    columns = ledger.columns
    counted = columns.counts & ~columns.once & ~columns.ended
    past = np.flatnonzero(counted if where is None else counted & where)
    stands = [ledger.stands(year + at, where) for at in range(YEARS_PLANNED)]
    rows = np.concatenate([past, *(one.rows for one in stands)])
    firsts, lines = _lines(columns, rows)
    of = np.stack([columns.payer, columns.payee, columns.kind, columns.once.astype(np.int64)], axis=1)[rows[firsts]]
    past_lines, *stood = np.split(lines, np.cumsum([len(past), *(len(one.rows) for one in stands)])[:-1])
    years = tuple(
        _year(ledger, year + at, one, told, len(of)) for at, (one, told) in enumerate(zip(stands, stood, strict=True))
    )
    matters = np.logical_or.reduce([one.due | one.check for one in years])
    matters[lines[_asked(ledger, rows)]] = True
    matters |= _last_told(columns, past, past_lines, len(of)) >= year - 1
    order = np.argsort(past_lines, kind="stable")
    starts = np.searchsorted(past_lines[order], np.arange(len(of) + 1))
    return Plan(ledger, year, of, past[order], starts, years, np.flatnonzero(matters))


def planning(ledger: CostLedger, year: int, where: Flags | None = None) -> tuple[PlanLine, ...]:
    """All lines of the plan, made."""
    plan = plan_of(ledger, year, where)
    return tuple(map(plan.line, range(len(plan))))


def _lines(columns: CostColumns, rows: Ints) -> tuple[Ints, Ints]:
    """The first row of each line, in the order of the rows, and the line of each row."""
    pairs = columns.payer[rows] * len(columns.bodies) + columns.payee[rows]
    codes = (pairs * len(KINDS) + columns.kind[rows]) * 2 + columns.once[rows]
    _, firsts, found = np.unique(codes, return_index=True, return_inverse=True)
    order = np.argsort(firsts)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return firsts[order], place[found]


def _year(ledger: CostLedger, year: int, stands: Stands, lines: Ints, count: int) -> PlannedYear:
    order = np.argsort(lines, kind="stable")
    stands, lines = Stands(stands.rows[order], stands.grounds[order], stands.over[order]), lines[order]
    columns, standing, told = ledger.columns, stands.grounds != NO_GROUNDS, ledger.columns.year[stands.rows]
    due, check, cents = np.zeros(count, np.bool_), np.zeros(count, np.bool_), np.zeros(count, np.int64)
    due[lines[standing]] = True
    computed = _computed(ledger, year, stands.rows, np.flatnonzero(standing & (told != year)))
    summed = standing.copy()
    summed[list(computed)] = False
    np.add.at(cents, lines[summed], columns.low[stands.rows[summed]])
    old = summed & (told != NO_YEAR) & (ledger.rules.today.year - told > ledger.rules.stale_after)
    unknown = columns.counts[stands.rows] & ~columns.known[stands.rows] & ~columns.ended[stands.rows]
    check[lines[old | unknown]] = True
    check[[lines[at] for at, found in computed.items() if found.estimated]] = True
    sums = tuple((int(lines[at]), found.eur) for at, found in computed.items() if found.eur is not None)
    return PlannedYear(stands, np.searchsorted(lines, np.arange(count + 1)), cents, sums, due, check)


def _computed(ledger: CostLedger, year: int, rows: Ints, places: Ints) -> Mapping[int, Computation]:
    """What a formula gives for the year, by the place in ``rows``."""
    found = ((at, by_formula(ledger, ledger.facts[rows[at]], year)) for at in places.tolist())
    return {at: one for at, one in found if one is not None and one.eur is not None}


def _of_line(year: PlannedYear, place: int) -> Stands:
    own = slice(int(year.starts[place]), int(year.starts[place + 1]))
    return Stands(year.stands.rows[own], year.stands.grounds[own], year.stands.over[own])


def _asked(ledger: CostLedger, rows: Ints) -> Sequence[int]:
    """The places of what is proposed or applied for in a year that is told."""
    columns = ledger.columns
    apart = np.flatnonzero(~columns.counts[rows] & (columns.year[rows] != NO_YEAR)).tolist()
    return [at for at in apart if ledger.facts[rows[at]].status in ASKED]


def _last_told(columns: CostColumns, past: Ints, lines: Ints, count: int) -> Ints:
    """The last year with an Ansatz or a payment that is known, line by line."""
    last = np.full(count, NO_YEAR)
    told = columns.known[past] & (columns.budget[past] | ~columns.planned[past])
    np.maximum.at(last, lines[told], columns.year[past[told]])
    return last
