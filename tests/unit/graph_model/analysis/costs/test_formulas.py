"""Fees by formula: what is computed from whose inhabitants of which day, and what is only an estimate."""

from datetime import date
from decimal import Decimal

from graph_model.analysis.costs import CostLedger, Grounds, totals_of
from graph_model.analysis.costs.formulas import Inhabitants, computed, populations
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contribution
from graph_model.values.body_kinds import BodyKind
from graph_model.values.formulas import FeeFormula
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import ContributionKind, Period
from tests.builders import body_of, exists, paper, pays
from tests.unit.graph_model.analysis.costs.ledgers import RULES, facts

DIRECTORY = "Gemeindeverzeichnis"
DISTRICT = exists("Kreis", body_kind=BodyKind.DISTRICT, place=PlaceKey("03157"))


def with_formula(formula: str) -> Facts:
    line = pays("Kreis", "Netz", None, year=2019, formula=FeeFormula.parse(formula))
    return facts(paper("liste", DISTRICT, line))


def inhabitants(number: int, day: date, place: str = "03157") -> Inhabitants:
    return Inhabitants(place, number, day, DIRECTORY)


def fee(formula: str, *known: Inhabitants, year: int = 2019) -> tuple[Decimal | None, bool, str | None]:
    (told,) = with_formula(formula).contributions
    found = computed(told, year, known)
    assert found is not None
    return found.eur, found.estimated, found.why


def test_a_fee_by_the_head_of_the_reference_day_is_exact_and_shows_its_computation() -> None:
    known = (inhabitants(133_000, date(2017, 6, 30)), inhabitants(134_000, date(2018, 6, 30)))
    (told,) = with_formula("per_inhabitant=0.15;at_most=25000;reference_day=2018-06-30").contributions
    found = computed(told, 2019, known)
    assert found is not None
    assert (found.eur, found.estimated) == (Decimal("20100.00"), False)
    assert found.words == (
        "0,15 EUR × 134.000 Einwohner (Gemeindeverzeichnis, 30.06.2018), höchstens 25.000 EUR = 20.100 EUR"
    )


def test_the_reference_day_moves_with_the_year() -> None:
    known = (inhabitants(134_000, date(2018, 6, 30)), inhabitants(140_000, date(2020, 6, 30)))
    assert fee("per_inhabitant=0.1;reference_day=2018-06-30", *known, year=2021) == (Decimal("14000.00"), False, None)


def test_inhabitants_of_another_day_make_an_estimate_and_none_make_no_sum() -> None:
    told = "per_inhabitant=0.1;reference_day=2018-06-30"
    near = inhabitants(134_000, date(2019, 12, 31))
    assert fee(told, near) == (
        Decimal("13400.00"),
        True,
        "Stichtag ist 30.06.2018, bekannt ist die Zahl vom 31.12.2019",
    )
    assert fee("per_inhabitant=0.1", near)[1:] == (True, "die Formel nennt keinen Stichtag")
    assert fee(told)[0] is None


def test_a_flat_fee_needs_no_inhabitants_and_a_share_of_a_total_cannot_be_computed() -> None:
    assert fee("flat=500") == (Decimal(500), False, None)
    assert fee("share=0.25")[0] is None


def test_the_inhabitants_of_a_district_are_those_of_its_municipalities() -> None:
    day = date(2018, 6, 30)
    parts = [
        inhabitants(50_000, day, "03157001"),
        inhabitants(84_000, day, "03157002"),
        inhabitants(9, day, "03158001"),
    ]
    found = populations(with_formula("flat=1").bodies, parts)
    assert found == {body_of("Kreis"): (inhabitants(134_000, day),)}


def test_a_computed_fee_is_in_the_total_of_its_year_with_its_computation() -> None:
    known = with_formula("per_inhabitant=0.1;reference_day=2018-06-30")
    ledger = CostLedger.of(known, [inhabitants(134_000, date(2018, 6, 30))], RULES)
    (cell,) = totals_of(ledger, 2020).yearly
    assert (cell.eur, cell.grounds) == (Decimal(13_400), Grounds.CARRIED_ON)
    assert cell.computation is not None
    assert totals_of(CostLedger.of(known, rules=RULES), 2020).unknown


def test_an_amount_per_inhabitant_is_a_formula() -> None:
    line = pays("Kreis", "Netz", 2, Period.INHABITANT, year=2019, contribution_kind=ContributionKind.FEE)
    told: Contribution = facts(paper("liste", DISTRICT, line)).contributions[0]
    found = computed(told, 2019, [inhabitants(1_000, date(2019, 6, 30))])
    assert found is not None
    assert found.eur == Decimal(2_000)
