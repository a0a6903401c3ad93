"""What papers write, one example a form; the laws are in tests/laws."""

from datetime import date
from decimal import Decimal

import pytest

from graph_model.errors import InvalidValueError
from graph_model.values.amounts import Amount, german_number, scaled
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.german_dates import german_date
from graph_model.values.intervals import Interval
from graph_model.values.names import BodyName
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience, LegalForm, Visibility


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("16. Juni 2016", "2016-06-16"),
        ("1. MÄRZ 2016", "2016-03-01"),
        ("22.04.15", "2015-04-22"),
        ("01.01.87", "1987-01-01"),
        ("07/2014", "2014-07"),
        ("Sep. 2014", "2014-09"),
        ("Mitte 2016", "2016-Mitte"),
        ("Ende des Jahres 2016", "2016-Ende"),
        ("2022-06-07", "2022-06-07"),
        ("2013", "2013"),
    ],
)
def test_german_dates_keep_their_precision(text: str, means: str) -> None:
    assert str(german_date(text)) == means


@pytest.mark.parametrize("text", ["31.02.2015", "2015-13", "13/2014", "19-09881-01", "1.500,00", "0000"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        german_date(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("3.000", "3000"), ("102,26", "102.26"), ("1.300,50", "1300.50"), ("60.000,--", "60000"), ("123395.00", "123395")],
)
def test_german_numbers_are_read(text: str, number: str) -> None:
    assert german_number(text) == Decimal(number)


def test_a_range_and_a_bound_keep_what_they_are() -> None:
    assert [str(Amount.parse(text)) for text in ("2500..5000.00", "<=5000", "~1500")] == [
        "2500..5000",
        "<=5000",
        "~1500",
    ]
    assert scaled(Decimal("1.5"), "Mio.") == Decimal(1_500_000)


def test_a_month_covers_its_days_and_a_third_of_a_year_its_months() -> None:
    assert [PartialDate.parse(text).covers(date(2014, 7, 31)) for text in ("2014-07", "2014-Mitte", "2014-08")] == [
        True,
        True,
        False,
    ]


def test_an_open_interval_goes_on() -> None:
    told = Interval.parse("2014-07/..")

    assert [told.can_contain(day) for day in (date(2014, 6, 30), date(2014, 7, 1), date(2099, 1, 1))] == [
        False,
        True,
        True,
    ]
    assert [told.must_contain(day) for day in (date(2014, 7, 1), date(2014, 7, 31))] == [False, True]


def test_a_fee_is_rounded_then_capped() -> None:
    formula = FeeFormula.parse("per_inhabitant=0.15;round_to=1000;at_most=20000;reference_day=2019-06-30")

    assert [formula.amount(people) for people in (9_999, 50_000, 1_000_000, None)] == [1000, 8000, 20000, None]


@pytest.mark.parametrize(
    "text", ["", "round_to=5", "share=1.5", "flat=1;flat=2", "flat=1;at_least=5;at_most=2", "fee=1"]
)
def test_what_is_no_formula_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        FeeFormula.parse(text)


@pytest.mark.parametrize(
    ("name", "normal", "form"),
    [
        ("Bund „Nord-Süd“ e. V.", "bund nord süd e v", LegalForm.EV),
        ("Kliniken im Tal GgmbH", "kliniken im tal ggmbh", LegalForm.GGMBH),
        ("Freunde der Netz GmbH e.V.", "freunde der netz gmbh e v", LegalForm.EV),
        ("AG Rad und Weg", "ag rad und weg", None),
        ("Gesundheitsregion⁺ Tal", "gesundheitsregion plus tal", None),
        ("EVTZ Strom", "strom evtz", LegalForm.EVTZ),
        ("Netz\u00adwerk", "netzwerk", None),
    ],
)
def test_names_have_a_normal_form_and_a_legal_form(name: str, normal: str, form: LegalForm | None) -> None:
    assert (BodyName(name).normal, BodyName(name).legal_form) == (normal, form)


def test_a_place_lies_in_what_its_key_begins_with() -> None:
    district, town = PlaceKey("03157"), PlaceKey.parse("03157006@2023")

    assert [town.within(district), district.within(town), district.level] == [True, False, "Kreis"]


def test_each_audience_sees_its_own_papers_and_wider_ones() -> None:
    assert {a: [v for v in Visibility if a.sees(v)] for a in Audience} == {
        Audience.PUBLIC: [Visibility.PUBLIC],
        Audience.INTERNAL: [Visibility.PUBLIC, Visibility.INTERNAL],
        Audience.CLOSED: list(Visibility),
    }


def test_an_error_says_what_is_wrong_without_repeating_a_whole_page() -> None:
    with pytest.raises(InvalidValueError) as told:
        german_number("x" * 500)

    assert str(told.value) == f"„{'x' * 80}…“ ist keine Zahl: erwartet wird zum Beispiel 3.000 oder 102,26"
