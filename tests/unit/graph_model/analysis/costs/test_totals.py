from decimal import Decimal

from graph_model.analysis.costs import CostTotals, Grounds, totals_of
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.plan import planning
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Basis, ContributionKind, EventKind, Period, Status
from tests.builders import happens, member, paper, pays
from tests.unit.graph_model.analysis.costs.ledgers import RULES, facts, ledger, told

FEE, GRANT = ContributionKind.FEE, ContributionKind.GRANT
LEVY, CAPITAL = ContributionKind.LEVY, ContributionKind.CAPITAL


def grounds(found: CostTotals) -> list[tuple[Decimal | None, Grounds | None]]:
    return [(cell.eur, cell.grounds) for cell in (*found.yearly, *found.stale)]


def test_yearly_sums_that_are_decided_or_running_are_added() -> None:
    found = told(
        pays("Kreis", "Allianz", 60_000, contribution_kind=GRANT, year=2015),
        pays("Kreis", "Netz", 4_400, contribution_kind=FEE, year=2015, kind_inferred=True),
        pays("Kreis", "Region", 3_000, contribution_kind=FEE, year=2015, status=Status.DECIDED),
    )
    assert (found.yearly_eur, found.by_kind()) == (Decimal(67_400), {GRANT: Decimal(60_000), FEE: Decimal(7_400)})
    assert (found.of_grounds(Grounds.TOLD), found.of_grounds(Grounds.PLANNED)) == (Decimal(64_400), Decimal(3_000))
    assert found.stand == (2015, 2015)


def test_what_is_applied_for_or_rejected_stands_apart_and_in_no_total() -> None:
    found = told(
        pays("Kreis", "Allianz", 30_000, Period.ONCE, year=2016, status=Status.APPLIED),
        pays("Kreis", "Netz", 1_500, year=2016, status=Status.REJECTED),
        year=2016,
    )
    assert (found.yearly_eur, found.once_eur, len(found.apart)) == (Decimal(0), Decimal(0), 2)


def test_unknown_zero_and_waived_are_three_things() -> None:
    found = told(
        pays("Kreis", "Netz", None, year=2016),
        pays("Kreis", "Region", 0, year=2016),
        pays("Kreis", "Bund", None, year=2016, note="entfällt"),
        year=2016,
    )
    names = {name: len(getattr(found, name)) for name in ("unknown", "yearly", "waived", "apart")}
    assert names == {"unknown": 1, "yearly": 1, "waived": 1, "apart": 0}


def test_of_several_years_only_the_latest_counts() -> None:
    found = told(pays("Kreis", "Netz", 100, year=2014), pays("Kreis", "Netz", 120, year=2015))
    assert found.yearly_eur == Decimal(120)


def test_a_figure_is_carried_on_for_two_years_and_then_leaves_the_total_to_be_checked() -> None:
    line = pays("Kreis", "Netz", 100, year=2014)
    assert {year: grounds(told(line, year=year)) for year in (2013, 2014, 2015, 2016, 2017)} == {
        2013: [],
        2014: [(Decimal(100), Grounds.TOLD)],
        2015: [(Decimal(100), Grounds.CARRIED_ON)],
        2016: [(Decimal(100), Grounds.CARRIED_ON)],
        2017: [(Decimal(100), Grounds.STALE)],
    }
    assert told(line, year=2017).yearly_eur == Decimal(0)


def test_as_last_told_the_old_total_stays_and_says_what_of_it_is_stale_by_now() -> None:
    found = told(pays("Kreis", "Netz", 100, year=2014), pays("Kreis", "Region", 50, year=2019))
    assert (found.yearly_eur, found.stand) == (Decimal(150), (2014, 2019))
    assert [cell.eur for cell in found.stale_by_now] == [Decimal(100)]


def test_a_later_paper_changes_what_is_carried_on() -> None:
    lines = (pays("Kreis", "Netz", 100, year=2014), pays("Kreis", "Netz", 120, year=2016))
    assert [told(*lines, year=year).yearly_eur for year in (2014, 2015, 2016, 2017)] == [100, 100, 120, 120]


def test_a_paper_that_tells_no_sum_does_not_change_the_one_told() -> None:
    lines = (pays("Kreis", "Netz", 100, year=2014), pays("Kreis", "Netz", None, year=2015))
    found = told(*lines, year=2015)
    assert (grounds(found), found.unknown) == ([(Decimal(100), Grounds.CARRIED_ON)], ())


def test_a_sum_told_later_leaves_the_years_before_it_unknown() -> None:
    lines = (pays("Kreis", "Netz", None, year=2014), pays("Kreis", "Netz", 100, year=2016))
    assert [(len(told(*lines, year=y).unknown), told(*lines, year=y).yearly_eur) for y in (2015, 2016)] == [
        (1, Decimal(0)),
        (0, Decimal(100)),
    ]


def test_what_lies_ahead_or_is_only_decided_or_budgeted_is_planned() -> None:
    found = told(
        pays("Kreis", "Netz", 100, year=2021),
        pays("Kreis", "Region", 50, year=2021, status=Status.DECIDED),
        pays("Kreis", "Bund", 20, year=2020, basis=Basis.BUDGET),
        year=2021,
    )
    assert grounds(found) == [
        (Decimal(100), Grounds.PLANNED),
        (Decimal(50), Grounds.PLANNED),
        (Decimal(20), Grounds.CARRIED_ON),
    ]


def test_the_result_of_a_year_goes_before_its_ansatz() -> None:
    found = ledger(
        pays("Kreis", "Netz", 100, year=2019, basis=Basis.BUDGET),
        pays("Kreis", "Netz", 90, year=2019, basis=Basis.RESULT),
    )
    (cell,) = found.cells(2019)
    assert (cell.eur, cell.grounds, len(cell.keys)) == (Decimal(90), Grounds.TOLD, 2)


def test_levies_services_and_shares_in_the_capital_have_totals_of_their_own() -> None:
    found = told(
        pays("Kreis", "Verband", 900, contribution_kind=LEVY, year=2019),
        pays("Kreis", "Werk", 700, contribution_kind=ContributionKind.IN_KIND, year=2019),
        pays("Kreis", "GmbH", 500, None, contribution_kind=CAPITAL, year=2019),
        pays("Kreis", "Netz", 100, contribution_kind=FEE, year=2019),
        year=2019,
    )
    assert (found.yearly_eur, found.once_eur) == (Decimal(100), Decimal(0))
    assert {cell.cost_class.label.split(" ")[0]: cell.eur for cell in found.other} == {
        "Umlagen": Decimal(900),
        "Leistungen": Decimal(700),
        "Investitionen": Decimal(500),
    }


def test_quarters_and_months_are_brought_to_a_year() -> None:
    found = told(
        pays("Kreis", "Netz", 100, Period.QUARTER, year=2015), pays("Kreis", "Bund", 10, Period.MONTH, year=2015)
    )
    assert found.yearly_eur == Decimal(520)


def test_the_same_cost_told_by_the_quarter_and_by_the_year_counts_once() -> None:
    found = told(pays("Kreis", "Netz", 100, Period.QUARTER, year=2015), pays("Kreis", "Netz", 400, year=2015))
    assert (found.yearly_eur, len(found.yearly[0].keys)) == (Decimal(400), 2)


def test_a_sum_without_a_kind_belongs_to_the_only_series_of_its_pair() -> None:
    lines = (pays("Kreis", "Netz", 100, contribution_kind=FEE, year=2014), pays("Kreis", "Netz", 120, year=2016))
    assert told(*lines, year=2016).yearly_eur == Decimal(120)


def test_what_is_paid_once_counts_in_its_year_alone() -> None:
    lines = (pays("Kreis", "Netz", 500, Period.ONCE, year=2015),)
    assert [told(*lines, year=year).once_eur for year in (2015, 2016)] == [Decimal(500), Decimal(0)]


def test_a_fact_of_three_papers_counts_once() -> None:
    line = pays("Kreis", "Netz", 100, year=2019)
    told_by_three = facts(*(paper(key, line, date=f"2019-0{month}-01") for month, key in enumerate("abc", 1)))
    found = totals_of(CostLedger.of(told_by_three, rules=RULES), 2019)
    assert (found.yearly_eur, len(found.yearly[0].statements)) == (Decimal(100), 3)


def test_two_papers_that_disagree_are_a_contradiction_of_the_cell_with_its_reason() -> None:
    said = (pays("Kreis", "Netz", 100, year=2019), pays("Kreis", "Netz", 110, year=2019))
    differing = facts(*(paper(f"p{day}", line, date=f"2019-0{day}-01") for day, line in enumerate(said, 1)))
    (cell,) = CostLedger.of(differing, rules=RULES).cells(2019)
    assert [(c.values, c.chosen, bool(c.reason)) for c in cell.contradictions] == [(("110", "100"), "110", True)]
    assert cell.eur == Decimal(110)


def test_nothing_is_carried_on_beyond_the_end_of_the_membership_or_of_the_body() -> None:
    until = PartialDate.parse("2015-12-31")
    found = ledger(
        member("Kreis", "Netz", until=until),
        pays("Kreis", "Netz", 100, year=2014),
        pays("Kreis", "Bund", 50, year=2014),
        happens(EventKind.DISSOLUTION, ["Bund"], date="2014-06"),
    )
    assert [totals_of(found, year).yearly_eur for year in (2014, 2015, 2016)] == [150, 100, 0]
    assert totals_of(found).yearly_eur == Decimal(0)
    assert [cell.status for cell in totals_of(found).apart] == [Status.ENDED, Status.ENDED]


def test_what_is_told_to_have_ended_is_no_longer_carried_on() -> None:
    lines = (pays("Kreis", "Netz", 100, year=2014), pays("Kreis", "Netz", 100, year=2016, status=Status.ENDED))
    assert [told(*lines, year=year).yearly_eur for year in (2015, 2016)] == [100, 0]


def test_a_sum_for_no_year_counts_as_last_told_but_in_no_year() -> None:
    undated = facts(paper("liste", pays("Kreis", "Netz", 100), date=None))
    found = CostLedger.of(undated, rules=RULES)
    assert (totals_of(found).yearly_eur, totals_of(found, 2019).yearly_eur) == (Decimal(100), Decimal(0))
    assert [cell.eur for cell in totals_of(found, 2019).undated] == [Decimal(100)]


def test_a_payment_without_a_kind_stands_where_its_only_series_stands_in_totals_and_planning_alike() -> None:
    lines = (
        pays("Kreis", "Verband", 900, contribution_kind=LEVY, year=2019),
        pays("Kreis", "Verband", 950, year=2020),
    )
    found, (planned,) = told(*lines, year=2020), planning(ledger(*lines), 2021)
    assert (found.yearly, [(cell.eur, cell.kind, cell.kind_inferred) for cell in found.other]) == (
        (), [(Decimal(950), LEVY, True)],
    )  # fmt: skip
    assert [cell.cost_class for cell in found.other] == [planned.cost_class]
