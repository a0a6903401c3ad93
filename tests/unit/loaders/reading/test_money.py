"""Amounts of money in a sentence, their formulas, and the words that say what they are."""

from decimal import Decimal

import pytest

from graph_model.records.claims import ContributionClaim
from graph_model.values.formulas import FeeFormula
from loaders.reading.money.amounts import money
from loaders.reading.money.words import says
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from tests.unit.loaders.reading.told import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EUR 27.600,00 und 60 T€", ["27600", "60000"]),
        ("1,5 Mio. EUR, 25 TEUR, 1.250,-- Euro", ["1500000", "25000", "1250"]),
        ("zwischen 2.500 und 5.000 Euro", ["2500..5000"]),
        ("2.500 bis 5.000 Euro", ["2500..5000"]),
        ("5.000 und 6.000 Euro", ["5000", "6000"]),
        ("von 120 auf 300 Euro", ["120", "300"]),
        ("12.000 statt bisher 9.000 Euro", ["12000", "9000"]),
        ("2023 und 5.000 Euro", ["5000"]),
        ("in TEUR 2018 2019 2020", []),
        ("bis zu 5.000 Euro, 6 Cent je Einwohner", ["<=5000", "0.06"]),
    ],
)
def test_amounts_are_read_in_the_forms_papers_write_them(text: str, expected: list[str]) -> None:
    assert [str(one.amount) for one in money(text)] == expected


def test_columns_of_a_table_are_no_thousands() -> None:
    text = "R 53 410,00 €"
    assert [str(one.amount) for one in money(text, (0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16))] == ["410"]


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Betriebskostenzuschusses", "grant"),
        ("Personalkostenzuschuss", "grant"),
        ("Gesellschafterzuschuss", "shareholder"),
        ("Mitgliedsbeiträge", "fee"),
        ("Verbandsumlage", "levy"),
        ("Verlustausgleich", "grant"),
        ("Jahresfehlbetrag", "none"),
        ("Personalkosten", "inkind"),
    ],
)
def test_the_end_of_a_compound_says_what_it_is(word: str, said: str) -> None:
    assert says(word) == {said}


def test_a_rate_per_inhabitant_is_a_formula_with_its_day_and_its_bound() -> None:
    text = (
        "Die Stadt Bestadt zahlt dem Klimapakt Nordland e.V. einen Beitrag von 0,20 EUR je Einwohner zum Stichtag "
        "30.06.2022, höchstens jedoch 45.000 EUR."
    )
    claims = [s.claim for s in read(document(text), Gazetteer()).statements]
    (claim,) = [claim for claim in claims if isinstance(claim, ContributionClaim)]
    assert claim.formula == FeeFormula.parse("per_inhabitant=0.2;at_most=45000;reference_day=2022-06-30")
    assert claim.amount
    assert claim.amount.eur == Decimal("0.2")
