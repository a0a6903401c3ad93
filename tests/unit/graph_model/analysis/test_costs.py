from decimal import Decimal

from graph_model.analysis.costs import CostTotals, Grounds, totals
from graph_model.ledger.entries import Entries
from graph_model.projection.project import project
from graph_model.values.vocabularies import ContributionKind, Period, Status
from tests.builders import Line, paper, pays

FEE, GRANT = ContributionKind.FEE, ContributionKind.GRANT


def told(*lines: Line, year: int | None = None) -> CostTotals:
    facts = project(Entries.of([paper("liste", *lines).bundle()]))
    return totals(facts.contributions, year)


def test_yearly_sums_that_are_decided_or_running_are_added() -> None:
    found = told(
        pays("Kreis", "Allianz", 60_000, contribution_kind=GRANT, year=2015),
        pays("Kreis", "Netz", 4_400, contribution_kind=FEE, year=2015, kind_inferred=True),
        pays("Kreis", "Region", 3_000, contribution_kind=FEE, year=2015, status=Status.DECIDED),
    )
    assert (found.yearly_eur, found.by_kind()) == (Decimal(67_400), {GRANT: Decimal(60_000), FEE: Decimal(7_400)})


def test_what_is_applied_for_or_rejected_stands_apart_and_in_no_total() -> None:
    found = told(
        pays("Kreis", "Allianz", 30_000, Period.ONCE, year=2016, status=Status.APPLIED),
        pays("Kreis", "Netz", 1_500, year=2016, status=Status.REJECTED),
    )
    assert (found.yearly_eur, found.once_eur, len(found.apart)) == (Decimal(0), Decimal(0), 2)


def test_an_unknown_sum_is_counted_as_unknown_not_as_zero() -> None:
    found = told(pays("Kreis", "Netz", None, year=2016), pays("Kreis", "Region", 0, year=2016))
    assert ([c.amount for c in found.unknown], [f.eur for f in found.yearly]) == ([None], [Decimal(0)])


def test_of_several_years_only_the_latest_counts() -> None:
    found = told(pays("Kreis", "Netz", 100, year=2014), pays("Kreis", "Netz", 120, year=2015))
    assert found.yearly_eur == Decimal(120)


def test_a_figure_of_an_earlier_year_is_carried_on_and_says_so() -> None:
    found = told(pays("Kreis", "Netz", 100, year=2014), year=2016)
    assert [(f.eur, f.grounds) for f in found.yearly] == [(Decimal(100), Grounds.CARRIED_ON)]


def test_a_figure_of_a_later_year_is_not_told_for_an_earlier_one() -> None:
    assert told(pays("Kreis", "Netz", 100, year=2014), year=2012).yearly == ()


def test_quarters_and_months_are_brought_to_a_year() -> None:
    found = told(
        pays("Kreis", "Netz", 100, Period.QUARTER, year=2015), pays("Kreis", "Bund", 10, Period.MONTH, year=2015)
    )
    assert found.yearly_eur == Decimal(520)


def test_what_is_paid_once_counts_in_its_year_alone() -> None:
    lines = (pays("Kreis", "Netz", 500, Period.ONCE, year=2015),)
    assert [told(*lines, year=year).once_eur for year in (2015, 2016)] == [Decimal(500), Decimal(0)]
