"""The outcome of some steps: everything that would be another thing than before, each figure with its facts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from graph_model.analysis.costs import CostLedger, Rules
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.doubles import Double
from graph_model.analysis.simulation.applying import Applied, applied
from graph_model.analysis.simulation.cost import CostChange, Range, cost_changes
from graph_model.analysis.simulation.gaps import Gap, gaps
from graph_model.analysis.simulation.membership import (
    BodyChange,
    Fate,
    MemberChange,
    body_changes,
    member_changes,
)
from graph_model.analysis.simulation.obstacles import Obstacle, obstacles
from graph_model.analysis.simulation.pairs import pair_changes
from graph_model.analysis.validity import valid
from graph_model.projection.facts import Facts
from graph_model.records.scenarios import Step
from graph_model.values.dates import PartialDate
from graph_model.values.intervals import Interval

LEAD_DAYS = 42
"""Days that a committee usually needs before a notice can be given."""


@dataclass(frozen=True)
class Outcome:
    """``before``: the facts that hold on ``day``; ``vanished`` and ``appeared`` are hints on Doppelstrukturen."""

    day: date
    before: Facts
    done: Applied
    bodies: tuple[BodyChange, ...]
    members: tuple[MemberChange, ...]
    costs: tuple[CostChange, ...]
    obstacles: tuple[Obstacle, ...]
    gaps: tuple[Gap, ...]
    vanished: tuple[Double, ...]
    appeared: tuple[Double, ...]

    @property
    def seats(self) -> tuple[MemberChange, ...]:
        """The memberships with a seat that do not simply stay."""
        return tuple(one for one in self.members if one.seat and one.fate is not Fate.STAYS)

    @property
    def cost_before(self) -> Range:
        """EUR a year of all payers."""
        return sum((one.before for one in self.costs if one.before), Range())

    @property
    def cost_after(self) -> Range:
        """EUR a year of all payers afterwards."""
        return sum((one.after for one in self.costs if one.after), Range())


def outcome(
    facts: Facts,
    steps: Iterable[Step],
    day: date,
    *,
    rules: Rules | None = None,
    lead_days: int = LEAD_DAYS,
    inhabitants: Iterable[Inhabitants] = (),
) -> Outcome:
    """What the steps would change on ``day``; ``rules`` say at which day the facts are known (None: today) and when an
    amount is stale. Raises StepRefusedError."""
    taken, told = tuple(steps), rules or Rules.usual()
    before = valid(facts, Interval(PartialDate.of(day), PartialDate.of(day)), told.today)
    done = applied(before, taken)
    touched = _touched(done)
    ledger = CostLedger.of(before, inhabitants, told)
    vanished, appeared = pair_changes(before, done, touched, day)
    return Outcome(
        day=day,
        before=before,
        done=done,
        bodies=body_changes(before, done, touched),
        members=member_changes(before, done, touched),
        costs=cost_changes(ledger, done, taken, touched, day.year),
        obstacles=obstacles(ledger, before, done, day, lead_days),
        gaps=gaps(before, done),
        vanished=vanished,
        appeared=appeared,
    )


def _touched(done: Applied) -> frozenset[str]:
    """The bodies that are merged, left or joined."""
    changed = {m.body for m in (*done.ended, *done.begun)}
    return frozenset({*done.became, *done.became.values(), *changed})
