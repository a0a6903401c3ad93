"""The planning list: last Ansatz, last result, and a proposal for four years with its computation."""

from datetime import date
from decimal import Decimal

from graph_model.analysis.costs import CostClass, CostLedger, Rules
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.costs.plan import planning
from graph_model.analysis.costs.planning import PlanLine
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Basis, ContributionKind, Period, Status
from tests.builders import Line, exists, member, paper, pays
from tests.unit.graph_model.analysis.costs.ledgers import facts

RULES = Rules(date(2026, 3, 1))


def planned(*lines: Line, known: tuple[Inhabitants, ...] = ()) -> tuple[PlanLine, ...]:
    told = facts(paper("liste", *lines, date="2026-01-01"))
    return planning(CostLedger.of(told, known, RULES), 2027)


def proposals(line: PlanLine) -> list[tuple[int, Decimal | None, bool]]:
    return [(one.year, one.eur, one.check) for one in line.proposals]


def test_a_line_has_the_last_ansatz_the_last_result_and_what_follows_from_them() -> None:
    (line,) = planned(
        pays("Kreis", "Netz", 1_000, year=2025, basis=Basis.RESULT),
        pays("Kreis", "Netz", 1_100, year=2026, basis=Basis.BUDGET),
    )
    assert line.budget is not None
    assert line.result is not None
    assert (line.budget.year, line.budget.eur, line.result.year, line.result.eur) == (
        2026,
        Decimal(1_100),
        2025,
        Decimal(1_000),
    )
    assert proposals(line) == [(year, Decimal(1_100), False) for year in (2027, 2028, 2029, 2030)]
    assert line.proposals[0].words == "1.100 EUR: wie 2026 laufend, Ansatz"


def test_a_sum_decided_for_a_year_is_proposed_from_that_year_on() -> None:
    (line,) = planned(
        pays("Kreis", "Netz", 1_000, year=2026), pays("Kreis", "Netz", 1_200, year=2028, status=Status.DECIDED)
    )
    assert [one.eur for one in line.proposals] == [1_000, 1_200, 1_200, 1_200]
    assert line.proposals[1].words == "1.200 EUR: für 2028 beschlossen"


def test_an_old_sum_is_proposed_to_be_checked() -> None:
    (line,) = planned(pays("Kreis", "Netz", 1_000, year=2020))
    assert proposals(line)[0] == (2027, Decimal(1_000), True)
    assert line.proposals[0].words == "1.000 EUR: wie 2020 laufend; seit 2020 ohne neuere Angabe, prüfen"


def test_a_formula_is_computed_for_each_year_and_marked_where_it_is_an_estimate() -> None:
    formula = FeeFormula.parse("per_inhabitant=0.1;reference_day=2025-06-30")
    (line,) = planned(
        exists("Kreis", body_kind=BodyKind.DISTRICT, place=PlaceKey("03157")),
        pays("Kreis", "Netz", None, year=2026, formula=formula),
        known=(Inhabitants("03157", 134_000, date(2026, 6, 30), "Landesamt"),),
    )
    assert proposals(line)[:2] == [(2027, Decimal("13400.00"), False), (2028, Decimal("13400.00"), True)]
    assert "134.000 Einwohner (Landesamt, 30.06.2026)" in line.proposals[0].words


def test_what_ends_is_no_longer_due_and_says_so() -> None:
    (line,) = planned(
        member("Kreis", "Netz", until=PartialDate.parse("2027-12-31")), pays("Kreis", "Netz", 1_000, year=2026)
    )
    assert [(one.eur, one.ended) for one in line.proposals] == [
        (1_000, False),
        (None, True),
        (None, True),
        (None, True),
    ]


def test_what_is_unknown_or_applied_for_is_in_no_proposal() -> None:
    lines = {
        line.once: line
        for line in planned(
            pays("Kreis", "Netz", None, year=2026),
            pays("Kreis", "Netz", 30_000, Period.ONCE, year=2027, status=Status.APPLIED),
        )
    }
    assert proposals(lines[False])[0] == (2027, None, True)
    assert ([str(one.amount) for one in lines[True].asked], proposals(lines[True])[0][1]) == (["30000"], None)


def test_a_payment_without_a_kind_goes_on_in_the_line_of_its_only_series() -> None:
    (line,) = planned(
        pays("Kreis", "Netz", 1_000, year=2025, contribution_kind=ContributionKind.FEE),
        pays("Kreis", "Netz", 1_100, year=2026),
    )
    assert (line.kind, proposals(line)[0]) == (ContributionKind.FEE, (2027, Decimal(1_100), False))
    assert line.result is not None
    assert (line.result.year, line.result.eur) == (2026, Decimal(1_100))


def test_a_payment_without_a_kind_beside_two_series_has_a_line_of_its_own() -> None:
    lines = planned(
        pays("Kreis", "Netz", 1_000, year=2026, contribution_kind=ContributionKind.FEE),
        pays("Kreis", "Netz", 2_000, year=2026, contribution_kind=ContributionKind.GRANT),
        pays("Kreis", "Netz", 300, year=2026),
    )
    assert {line.kind: line.proposals[0].eur for line in lines} == {
        ContributionKind.FEE: 1_000,
        ContributionKind.GRANT: 2_000,
        None: 300,
    }


def test_what_is_paid_once_without_a_kind_takes_none_from_a_series() -> None:
    lines = planned(
        pays("Kreis", "Netz", 1_000, year=2026, contribution_kind=ContributionKind.LEVY),
        pays("Kreis", "Netz", 500, Period.ONCE, year=2027),
    )
    assert {(line.once, line.kind): line.proposals[0].eur for line in lines} == {
        (False, ContributionKind.LEVY): 1_000,
        (True, None): 500,
    }


def test_a_share_in_the_capital_is_an_investment() -> None:
    (line,) = planned(pays("Kreis", "GmbH", 5_000, Period.ONCE, contribution_kind=ContributionKind.CAPITAL, year=2027))
    assert (line.cost_class, [one.eur for one in line.proposals]) == (CostClass.INVESTMENT, [5_000, None, None, None])
