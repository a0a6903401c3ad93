"""The outcome of some steps: everything that would be another thing than before, each figure with its facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph_model.analysis.costs import CostClass, CostLedger, Rules
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.doubles import Double
from graph_model.analysis.simulation.applying import Applied, applied
from graph_model.analysis.simulation.cost import CostChange, Range, cost_changes
from graph_model.analysis.simulation.gaps import Gap, gaps
from graph_model.analysis.simulation.membership import (
    BodyChange,
    MemberChange,
    body_changes,
    member_changes,
)
from graph_model.analysis.simulation.obstacles import Obstacle, obstacles
from graph_model.analysis.simulation.pairs import PairRules, pair_changes
from graph_model.analysis.simulation.payers import PayerChange, payer_changes
from graph_model.analysis.simulation.seats import SeatChange, seat_changes
from graph_model.analysis.validity import valid
from graph_model.projection.facts import Facts
from graph_model.records.scenarios import Step
from graph_model.values.dates import PartialDate
from graph_model.values.intervals import Interval

LEAD_DAYS = 42
"""Days that a committee usually needs before a notice can be given."""


@dataclass(frozen=True)
class Outcome:
    """``before``: the facts that hold on ``day``; ``levies`` are apart from ``costs``; ``vanished`` and ``appeared``
    are hints on Doppelstrukturen."""

    day: date
    before: Facts
    done: Applied
    bodies: tuple[BodyChange, ...]
    members: tuple[MemberChange, ...]
    payers: tuple[PayerChange, ...]
    seats: tuple[SeatChange, ...]
    costs: tuple[CostChange, ...]
    levies: tuple[CostChange, ...]
    obstacles: tuple[Obstacle, ...]
    gaps: tuple[Gap, ...]
    vanished: tuple[Double, ...]
    appeared: tuple[Double, ...]

    @property
    def cost_before(self) -> Range:
        """Contributions of all payers, EUR a year."""
        return _sum(one.before for one in self.costs)

    @property
    def cost_after(self) -> Range:
        """Contributions of all payers afterwards, EUR a year."""
        return _sum(one.after for one in self.costs)

    @property
    def levy_before(self) -> Range:
        """Levies of all payers, EUR a year; never added to the contributions."""
        return _sum(one.before for one in self.levies)

    @property
    def levy_after(self) -> Range:
        """Levies of all payers afterwards, EUR a year."""
        return _sum(one.after for one in self.levies)


def outcome(
    facts: Facts,
    steps: Iterable[Step],
    day: date,
    *,
    rules: Rules | None = None,
    lead_days: int = LEAD_DAYS,
    inhabitants: Iterable[Inhabitants] = (),
    pair_rules: PairRules | None = None,
) -> Outcome:
    """What the steps would change on ``day``; ``rules`` say at which day the facts are known (None: today) and when an
    amount is stale, ``pair_rules`` how pairs are compared and which are set aside. Raises StepRefusedError."""
    taken, told = tuple(steps), rules or Rules.usual()
    before = valid(facts, Interval(PartialDate.of(day), PartialDate.of(day)), told.today)
    done = applied(before, taken)
    touched = _touched(done)
    ledger = CostLedger.of(before, inhabitants, told)
    vanished, appeared = pair_changes(before, done, touched, day, pair_rules or PairRules())
    return Outcome(
        day=day,
        before=before,
        done=done,
        bodies=body_changes(before, done, touched),
        members=member_changes(before, done, touched),
        payers=payer_changes(before, done, touched),
        seats=seat_changes(before, done, touched),
        costs=cost_changes(ledger, done, taken, touched, day.year),
        levies=cost_changes(ledger, done, taken, touched, day.year, CostClass.LEVY),
        obstacles=obstacles(ledger, before, done, day, lead_days),
        gaps=gaps(before, done),
        vanished=vanished,
        appeared=appeared,
    )


def _sum(told: Iterable[Range | None]) -> Range:
    return sum((one for one in told if one), Range())


def _touched(done: Applied) -> frozenset[str]:
    """The bodies that are merged, left or joined."""
    changed = {m.body for m in (*done.ended, *done.begun)}
    return frozenset({*done.became, *done.became.values(), *changed})
