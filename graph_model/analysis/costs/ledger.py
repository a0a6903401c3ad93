"""The ledger of costs: payer x body x year x kind x status, where each cell names the facts it rests on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

import numpy as np

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.cents import Ints, euros
from graph_model.analysis.costs.columns import NO_YEAR, CostColumns, Flags, columns_of
from graph_model.analysis.costs.ends import ends_of
from graph_model.analysis.costs.formulas import Inhabitants, Populations, computed, populations
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.series import FAR, Ends, Series, Standing, series_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contradiction, Contribution


class CostLedger:
    """All contributions of some facts, encoded once; cells are made for what is asked."""

    def __init__(
        self,
        contributions: Iterable[Contribution],
        *,
        ends: Ends | None = None,
        known: Populations | None = None,
        contradictions: Iterable[Contradiction] = (),
        rules: Rules | None = None,
    ) -> None:
        self.facts: tuple[Contribution, ...] = tuple(contributions)
        self.known: Populations = known or {}
        self.rules = rules or Rules.usual()
        self.columns: CostColumns = columns_of(self.facts, self.known)
        self.series: Series = series_of(self.columns, ends)
        self._apart: Flags = ~self.columns.counts | self.columns.ended
        self._contradicted: dict[str, list[Contradiction]] = defaultdict(list)
        for one in contradictions:
            self._contradicted[one.about].append(one)
        self._places = {fact.key: row for row, fact in enumerate(self.facts)}
        self._again: dict[int, list[int]] = defaultdict(list)
        for row, told in self.series.same.items():
            self._again[told].append(row)

    @classmethod
    def of(cls, facts: Facts, inhabitants: Iterable[Inhabitants] = (), rules: Rules | None = None) -> "CostLedger":
        """The ledger of ``facts``: ties end with memberships and bodies."""
        return cls(
            facts.contributions,
            ends=ends_of(facts),
            known=populations(facts.bodies, inhabitants),
            contradictions=facts.contradictions,
            rules=rules,
        )

    def where(self, payer: str | None = None, payee: str | None = None) -> Flags:
        """Which rows are of this payer and payee (ids of bodies)."""
        wanted = np.ones(len(self.columns), np.bool_)
        for body, column in ((payer, self.columns.payer), (payee, self.columns.payee)):
            if body is not None:
                bodies = self.columns.bodies
                wanted &= column == (bodies.index(body) if body in bodies else -1)
        return wanted

    def sum_of(self, fact: Contribution) -> Decimal | None:
        """EUR a year (or once) that one of its facts comes to, a range by its lower end; None where no sum is known."""
        row = self._places[fact.key]
        return euros(int(self.columns.low[row])) if self.columns.known[row] else None

    def cells(self, year: int, where: Flags | None = None) -> tuple[Cell, ...]:
        """Every cell of a year: what stands in it, what is stale, what is unknown and what is apart."""
        wanted = np.ones(len(self.columns), np.bool_) if where is None else where
        apart = wanted & self._apart & np.isin(self.columns.year, (year, NO_YEAR))
        return (
            *self._standing(self.series.yearly.where(wanted), year),
            *self._standing(self.series.once.where(wanted), year),
            *(self._cell(row, year) for row in _rows(self.series.unknown.where(wanted), year)),
            *(self._cell(int(row), year) for row in self.series.undated if wanted[row]),
            *(self._cell(row, year) for row in np.flatnonzero(apart).tolist()),
        )

    def latest(self, where: Flags | None = None) -> tuple[Cell, ...]:
        """Every series as it was last told, whatever the year, and all that is paid once, unknown or apart."""
        wanted = np.ones(len(self.columns), np.bool_) if where is None else where
        yearly, once = self.series.yearly.where(wanted), self.series.once.where(wanted)
        return (
            *self._as_told(self._newest(yearly)),
            *self._as_told(once),
            *(self._cell(row, None) for row in self._newest(self._never_told()).where(wanted).rows.tolist()),
            *self._without_year(wanted),
            *(self._cell(row, None) for row in np.flatnonzero(wanted & self._apart).tolist()),
        )

    def _standing(self, standing: Standing, year: int) -> Iterator[Cell]:
        for row in _rows(standing, year):
            told = int(self.columns.year[row])
            yield self._cell(row, year, self.rules.grounds(told, year, planned=bool(self.columns.planned[row])))

    def _as_told(self, standing: Standing) -> Iterator[Cell]:
        """As told for their own year; a series whose tie has ended since is over."""
        for row, last in zip(standing.rows.tolist(), standing.last.tolist(), strict=True):
            told, once = int(self.columns.year[row]), bool(self.columns.once[row])
            over = not once and last != FAR and last < self.rules.today.year
            grounds = self.rules.grounds(told, told, planned=bool(self.columns.planned[row]))
            yield self._cell(row, None, None if over else grounds, over=over)

    def _without_year(self, wanted: Flags) -> Iterator[Cell]:
        """What was told for no year counts as last told where its series has no year at all."""
        tie = self.series.tie
        dated = tie[self.series.yearly.rows]
        for row in (int(row) for row in self.series.undated if wanted[row] and not np.isin(tie[row], dated)):
            yield self._cell(row, None, Grounds.TOLD if self.columns.known[row] else None)

    def _newest(self, standing: Standing) -> Standing:
        """Of each series the amounts of the latest year told."""
        tie, latest = self.series.tie[standing.rows], np.full(int(self.series.tie.max(initial=0)) + 1, NO_YEAR)
        np.maximum.at(latest, tie, standing.first)
        return standing.taken(standing.first == latest[tie])

    def _never_told(self) -> Standing:
        """What counts without a sum, in series that have none at all."""
        unknown = self.series.unknown
        return unknown.taken(~np.isin(self.series.tie[unknown.rows], self.series.tie[self.series.yearly.rows]))

    def _cell(self, row: int, year: int | None, grounds: Grounds | None = None, *, over: bool = False) -> Cell:
        fact, known = self.facts[row], bool(self.columns.known[row])
        told = int(self.columns.year[row])
        also = tuple(self.facts[one] for one in self._again.get(row, ()))
        return Cell(
            fact=fact,
            year=year,
            eur=euros(int(self.columns.low[row])) if known else None,
            high=euros(int(self.columns.high[row])) if known else None,
            grounds=grounds,
            also=also,
            computation=computed(fact, told, self.known.get(fact.payer, ())) if told else None,
            contradictions=tuple(c for one in (fact, *also) for c in self._contradicted.get(one.key, ())),
            over=over,
        )


def _rows(standing: Standing, year: int) -> list[int]:
    rows: Ints = standing.rows[(standing.first <= year) & (year <= standing.last)]
    found: list[int] = rows.tolist()
    return found
