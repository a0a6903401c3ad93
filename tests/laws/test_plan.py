"""Laws of the plan of a budget year: what is reckoned on columns is what its lines say when they are made."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph_model.analysis.costs import CostClass, CostLedger, Rules
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.costs.plan import Plan, plan_of, planning
from graph_model.analysis.costs.planning import PlanLine, Proposal
from graph_model.records.facts import Contribution
from graph_model.values.formulas import FeeFormula
from graph_model.values.vocabularies import Status
from tests.laws.test_costs import BODIES, every, rules

KNOWN = {BODIES[0]: (Inhabitants("03157", 1_234, date(2015, 12, 31), "Verzeichnis"),)}
FIRST = st.integers(2013, 2023)


def by_head(told: list[Contribution], which: Iterable[bool]) -> list[Contribution]:
    """Some of them with a fee by the head in place of their amount."""
    formula = {"formula": FeeFormula(per_inhabitant=Decimal("0.15")), "amount": None}
    return [one.model_copy(update=formula) if so else one for one, so in zip(told, which, strict=False)]


formulas = st.builds(by_head, every, st.lists(st.booleans(), min_size=10, max_size=10))


def of_year(lines: Iterable[PlanLine], place: int) -> list[Proposal]:
    return [line.proposals[place] for line in lines]


def total(proposals: Iterable[Proposal]) -> Decimal:
    return sum((one.eur for one in proposals if one.eur is not None), Decimal(0))


def matters(line: PlanLine, first: int) -> bool:
    """Whether there is something to say: a sum, a question, a request, or an end in the year before."""
    last = max((told.year for told in (line.budget, line.result) if told), default=0)
    return bool(line.asked) or last >= first - 1 or any(p.eur is not None or p.check for p in line.proposals)


@given(formulas, rules, FIRST)
def test_the_totals_are_the_sums_of_the_lines(told: list[Contribution], by: Rules, first: int) -> None:
    plan = plan_of(CostLedger(told, known=KNOWN, rules=by), first)
    lines = planning(plan.ledger, first)
    for cost_class in CostClass:
        own = [line for line in lines if line.cost_class is cost_class]
        wanted = [
            (
                first + place,
                total(p for p in of_year(own, place) if not p.check),
                total(p for p in of_year(own, place) if p.check),
                sum(1 for p in of_year(own, place) if p.check and p.eur is None),
            )
            for place in range(4 if own else 0)
        ]
        assert list(plan.totals(cost_class)) == wanted


@given(formulas, rules, FIRST)
def test_a_line_is_shown_if_there_is_something_to_say(told: list[Contribution], by: Rules, first: int) -> None:
    plan = plan_of(CostLedger(told, known=KNOWN, rules=by), first)
    whole: Plan = replace(plan, shown=np.arange(len(plan.of)))
    said = [place for place in range(len(whole)) if matters(whole.line(place), first)]
    assert plan.shown.tolist() == said


@given(formulas, rules, FIRST)
def test_all_that_counts_by_the_year_is_in_one_line(told: list[Contribution], by: Rules, first: int) -> None:
    ledger = CostLedger(told, known=KNOWN, rules=by)
    whole = plan_of(ledger, first)
    facts = [ledger.facts[row].key for row in whole.past.tolist()]
    counted = ledger.columns.counts & ~ledger.columns.once & ~ledger.columns.ended
    assert sorted(facts) == sorted(ledger.facts[row].key for row in np.flatnonzero(counted).tolist())
    assert {Status.CURRENT, Status.DECIDED} >= {fact.status for fact in ledger.facts if fact.key in facts}
