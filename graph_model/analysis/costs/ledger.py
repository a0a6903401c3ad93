"""The ledger of costs: payer x body x year x kind x status, where each cell names the facts it rests on."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import numpy as np

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.cents import euros
from graph_model.analysis.costs.columns import KINDS, CostColumns, Flags, columns_of
from graph_model.analysis.costs.ends import ends_of
from graph_model.analysis.costs.formulas import Inhabitants, Populations, computed, populations
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.series import Ends, Series, kinds_of, series_of
from graph_model.analysis.costs.stands import GROUNDS, NO_GROUNDS, Standings, Stands
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contradiction, Contribution
from graph_model.values.vocabularies import ContributionKind


class CostLedger:
    """All contributions of some facts, encoded once; cells are made for what is asked. The kinds of ``columns`` are
    those of the series: planning and totals go by one rule."""

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
        raw = columns_of(self.facts, self.known)
        self.series: Series = series_of(raw, ends)
        self.columns: CostColumns = replace(raw, kind=np.where(raw.once, raw.kind, kinds_of(self.series.tie)))
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

    def fact(self, key: str) -> Contribution | None:
        """The fact with this key, where it is one of the ledger's."""
        row = self._places.get(key)
        return None if row is None else self.facts[row]

    def kind_of(self, fact: Contribution) -> ContributionKind | None:
        """The kind of the series that one of its facts belongs to: for a kind that no source names, that of the only
        series of its pair; what is paid once belongs to no series and keeps its own."""
        return KINDS[int(self.columns.kind[self._places[fact.key]])]

    def stands(self, year: int | None, where: Flags | None = None) -> Stands:
        """Which rows make the cells of a year (None: as last told), without making them."""
        wanted = np.ones(len(self.columns), np.bool_) if where is None else where
        found = Standings(self.columns, self.series, self.rules, wanted)
        return found.latest() if year is None else found.in_year(year)

    def cells(self, year: int, where: Flags | None = None) -> tuple[Cell, ...]:
        """Every cell of a year: what stands in it, what is stale, what is unknown and what is apart."""
        return self.made(self.stands(year, where), year)

    def latest(self, where: Flags | None = None) -> tuple[Cell, ...]:
        """Every series as it was last told, whatever the year, and all that is paid once, unknown or apart."""
        return self.made(self.stands(None, where), None)

    def made(self, stands: Stands, year: int | None) -> tuple[Cell, ...]:
        """The cells of what stands in ``year``."""
        told = zip(stands.rows.tolist(), stands.grounds.tolist(), stands.over.tolist(), strict=True)
        return tuple(
            self._cell(row, year, None if grounds == NO_GROUNDS else GROUNDS[grounds], over=over)
            for row, grounds, over in told
        )

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
            of_series=self.kind_of(fact),
        )
