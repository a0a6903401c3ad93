"""Laws of the ledger of costs over random contributions."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph_model.analysis.costs import Cell, CostLedger, Rules, totals_of
from graph_model.analysis.costs.cents import cents
from graph_model.analysis.costs.flows import hops
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.indirect import all_reached
from graph_model.analysis.costs.rollup import roll_up
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.facts import Body, Contribution, Membership
from graph_model.values.amounts import Amount
from graph_model.values.vocabularies import Basis, Completeness, ContributionKind, Period, Role, Status
from tests.builders import Line, Paper, paper, pays

BODIES = ("b_1", "b_2", "b_3", "b_4")
YEARS = range(2012, 2024)
_counting = st.sampled_from([Status.CURRENT, Status.DECIDED])
_apart = st.sampled_from([Status.PROPOSED, Status.APPLIED, Status.REJECTED])
_pairs = st.permutations(BODIES).map(lambda order: order[:2])
_amounts = st.one_of(
    st.none(),
    st.decimals(0, 5_000, places=2).map(Amount),
    st.tuples(st.integers(0, 500), st.integers(501, 900)).map(lambda pair: Amount(Decimal(pair[0]), Decimal(pair[1]))),
)
rules = st.builds(Rules, st.dates(date(2013, 1, 1), date(2022, 12, 31)), st.integers(0, 4))


def facts(status: st.SearchStrategy[Status]) -> st.SearchStrategy[Contribution]:
    """A contribution between two of four bodies."""
    return st.builds(
        lambda pair, number, **told: Contribution(
            id=f"f_{number}", key=f"c_{number}", audiences=(), statements=(f"s_{number}",), payer=pair[0],
            payee=pair[1], **told,
        ),
        _pairs,
        st.integers(0, 10**9),
        amount=_amounts,
        per=st.sampled_from([Period.YEAR, Period.QUARTER, Period.ONCE, None]),
        kind=st.sampled_from([None, ContributionKind.FEE, ContributionKind.LEVY, ContributionKind.CAPITAL]),
        year=st.sampled_from([None, *range(2013, 2021)]),
        status=status,
        basis=st.sampled_from([None, Basis.BUDGET, Basis.RESULT]),
    )  # fmt: skip


def lists(status: st.SearchStrategy[Status]) -> st.SearchStrategy[list[Contribution]]:
    """Some contributions, each with a key of its own."""
    return st.lists(facts(status), max_size=10, unique_by=lambda fact: fact.key)


_lines = st.builds(
    lambda pair, eur, per, **told: pays(pair[0], pair[1], eur, per, **told),
    _pairs,
    st.sampled_from([None, 100, 200]),
    st.sampled_from([Period.YEAR, Period.MONTH, Period.ONCE]),
    year=st.sampled_from([None, 2018, 2019]),
    contribution_kind=st.sampled_from([None, ContributionKind.FEE, ContributionKind.GRANT]),
    status=st.sampled_from(Status),
)
every = lists(st.sampled_from(Status))


def headline(ledger: CostLedger, year: int) -> tuple[Decimal, Decimal, Decimal]:
    found = totals_of(ledger, year)
    return found.yearly_eur, found.once_eur, sum((cell.eur or Decimal(0) for cell in found.other), Decimal(0))


@given(every, rules)
def test_the_roll_up_is_the_sum_of_its_cells(told: list[Contribution], by: Rules) -> None:
    ledger = CostLedger(told, rules=by)
    standing, count = ledger.series.yearly, max(len(ledger.columns.bodies), 1)
    rolled = roll_up(standing, ledger.columns.payer[standing.rows], count, YEARS, by)
    for year in YEARS:
        cells = [cell for cell in ledger.cells(year) if not cell.once]
        for place, body in enumerate(ledger.columns.bodies):
            own = [cell for cell in cells if cell.fact.payer == body]
            shown = (place, year - YEARS.start)
            parts = (rolled.told, rolled.planned, rolled.carried, rolled.stale)
            found = [int(part[shown]) for part in parts if part is not None]
            grounds = (Grounds.TOLD, Grounds.PLANNED, Grounds.CARRIED_ON, Grounds.STALE)
            assert found == [_cents(cell for cell in own if cell.grounds is ground) for ground in grounds]


@given(every, rules, st.sampled_from(YEARS))
def test_every_cell_stands_in_one_total_and_every_fact_in_one_cell(
    told: list[Contribution], by: Rules, year: int
) -> None:
    for found in (totals_of(CostLedger(told, rules=by), year), totals_of(CostLedger(told, rules=by))):
        names = ("yearly", "once", "other", "stale", "undated", "unknown", "waived", "apart")
        keys = [key for name in names for cell in getattr(found, name) for key in cell.keys]
        assert len(keys) == len(set(keys))


@given(lists(_counting), lists(_apart), rules, st.sampled_from(YEARS))
def test_what_is_proposed_applied_for_or_rejected_changes_no_total(
    told: list[Contribution], asked: list[Contribution], by: Rules, year: int
) -> None:
    more = [fact.model_copy(update={"key": f"a_{number}"}) for number, fact in enumerate(asked)]
    assert headline(CostLedger([*told, *more], rules=by), year) == headline(CostLedger(told, rules=by), year)


@given(st.lists(_lines, min_size=1, max_size=5), rules, st.sampled_from(YEARS))
def test_telling_the_same_again_changes_nothing(told: list[Line], by: Rules, year: int) -> None:
    once = CostLedger.of(_projected(paper("eins", *told)), rules=by)
    again = CostLedger.of(_projected(paper("eins", *told), paper("zwei", *told), paper("drei", *told)), rules=by)
    assert headline(again, year) == headline(once, year)


@given(every, rules, st.sampled_from(YEARS))
def test_the_order_of_facts_has_no_meaning(told: list[Contribution], by: Rules, year: int) -> None:
    mixed = sorted(told, key=lambda fact: fact.key, reverse=True)
    assert headline(CostLedger(mixed, rules=by), year) == headline(CostLedger(told, rules=by), year)


@given(lists(_counting), rules)
def test_nothing_stands_before_the_first_year_told(told: list[Contribution], by: Rules) -> None:
    ledger = CostLedger(told, rules=by)
    first = {(f.payer, f.payee): min(o.year for o in told if o.year and (o.payer, o.payee) == (f.payer, f.payee))
             for f in told if f.year}  # fmt: skip
    for year in YEARS:
        cells = [cell for cell in ledger.cells(year) if cell.grounds]
        assert all(first[cell.fact.payer, cell.fact.payee] <= year for cell in cells)


@given(lists(_counting), st.sets(_pairs.map(tuple)), st.sets(st.sampled_from(BODIES)))
def test_what_reaches_a_body_is_at_most_what_each_hop_carries_and_loops_end(
    told: list[Contribution], ties: set[tuple[str, str]], whole: set[str]
) -> None:
    known = Facts(
        bodies=tuple(_body(body, body in whole) for body in BODIES),
        memberships=tuple(_membership(*pair) for pair in sorted(ties)),
        contributions=tuple(told),
    )
    cells = CostLedger(told, rules=Rules(date(2020, 1, 1))).latest()
    ways = hops(cells, known.memberships)
    for found in all_reached(known, cells, BODIES[0]):
        (target,) = found.targets
        assert found.high is None or found.low <= found.high
        for ends in (
            [hop for hop in found.hops if hop.payer == BODIES[0]],
            [h for h in found.hops if h.payee == target],
        ):
            if found.high is not None and all(hop.high is not None for hop in ends):
                assert found.high <= sum(hop.high or 0 for hop in ends)
        assert all(ways[hop.payer, hop.payee] == hop for hop in found.hops)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 10**15)), min_size=1, max_size=30))
def test_sums_are_exact_to_the_cent_however_large(pairs: list[tuple[int, int]]) -> None:
    told = [_large(number, body, eur) for number, (body, eur) in enumerate(pairs)]
    ledger = CostLedger(told, rules=Rules(date(2020, 1, 1)))
    standing = ledger.series.yearly
    groups = np.zeros(standing.rows.size, np.int64)
    rolled = roll_up(standing, groups, 1, range(2019, 2020), ledger.rules)
    assert int(rolled.told[0, 0]) == sum(cents(fact.amount.eur) for fact in told if fact.amount)


def _projected(*papers: Paper) -> Facts:
    return project(Entries.of([one.bundle() for one in papers]))


def _large(number: int, body: int, eur: int) -> Contribution:
    """Each with a payee of its own, so that none repeats another."""
    return Contribution(
        id=f"f_{number}", key=f"c_{number}", audiences=(), statements=("s",), payer=f"b_{body}", payee=f"e_{number}",
        amount=Amount(Decimal(min(eur, 10**15 - 1))), per=Period.YEAR, year=2019,
    )  # fmt: skip


def _body(key: str, whole: bool) -> Body:
    completeness = Completeness.COMPLETE if whole else Completeness.MENTION
    return Body(id=key, key=key, audiences=(), statements=(), name=key, names=(key,), member_list=completeness)


def _membership(member: str, body: str) -> Membership:
    return Membership(
        id=f"{member}{body}", key=f"{member}{body}", audiences=(), statements=(), member=member, body=body,
        role=Role.MEMBER, status=Status.CURRENT,
    )  # fmt: skip


def _cents(cells: Iterable[Cell]) -> int:
    return sum(cents(cell.eur) for cell in cells if cell.eur is not None)
