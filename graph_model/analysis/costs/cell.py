"""One cell of the ledger of costs: an amount in a year, with the facts that it rests on."""

from dataclasses import dataclass
from decimal import Decimal

from graph_model.analysis.costs.formulas import Computation
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass, cost_class, is_once, is_waived, told_year
from graph_model.records.facts import Contradiction, Contribution
from graph_model.values.vocabularies import ContributionKind, Status


@dataclass(frozen=True)
class Cell:
    """One amount in one year. ``year`` None: as last told. ``eur`` to ``high``: EUR a year (or once), None where no sum
    is known, which is never zero. ``grounds`` None: in no total (proposed, applied for, rejected, ended, waived,
    unknown). ``also`` are facts that tell the same cost once more; ``over``: the tie has ended since.
    ``of_series``: the kind of the series that it belongs to, where its own source names none."""

    fact: Contribution
    year: int | None
    eur: Decimal | None = None
    high: Decimal | None = None
    grounds: Grounds | None = None
    also: tuple[Contribution, ...] = ()
    computation: Computation | None = None
    contradictions: tuple[Contradiction, ...] = ()
    over: bool = False
    of_series: ContributionKind | None = None

    @property
    def status(self) -> Status:
        """How far it is decided; what is over has ended, whatever its last paper said."""
        return Status.ENDED if self.over else self.fact.status

    @property
    def undated(self) -> bool:
        """Whether it would count, but no source says for which year."""
        return self.grounds is None and self.status.counts and self.told is None and self.eur is not None

    @property
    def unknown(self) -> bool:
        """Whether it would count, but no sum is known."""
        return self.status.counts and self.eur is None and not self.waived

    @property
    def told(self) -> int | None:
        """The year that the amount was told for, or in."""
        return told_year(self.fact)

    @property
    def once(self) -> bool:
        """Whether it is paid once."""
        return is_once(self.fact)

    @property
    def kind(self) -> ContributionKind | None:
        """What it is: as its source says, else as the only series of its payer and payee."""
        return self.fact.kind or self.of_series

    @property
    def kind_inferred(self) -> bool:
        """Whether no source names the kind: it was inferred from the wording, or follows from the series."""
        return self.fact.kind_inferred or (self.fact.kind is None and self.of_series is not None)

    @property
    def cost_class(self) -> CostClass:
        """The total that it belongs to."""
        return cost_class(self.kind)

    @property
    def counts(self) -> bool:
        """Whether it is in a headline total."""
        return self.grounds is not None and self.grounds is not Grounds.STALE

    @property
    def waived(self) -> bool:
        """Whether the source says that nothing is owed."""
        return is_waived(self.fact)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the facts it rests on."""
        return tuple(one.key for one in (self.fact, *self.also))

    @property
    def statements(self) -> tuple[str, ...]:
        """The ids of the statements it rests on."""
        return tuple(dict.fromkeys(told for one in (self.fact, *self.also) for told in one.statements))
