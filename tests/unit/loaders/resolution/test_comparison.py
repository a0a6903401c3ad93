import pytest

from loaders.resolution.comparison import compare
from loaders.resolution.verdicts import Decision

SAME = [
    ("Bündnis „Hand in Hand im Tal“", "Hand in Hand im Tal"),
    ("Landesbündnis „Hand in Hand im Tal“", 'Bündnis "Hand in Hand im Tal"'),
    ("Netzwerk Holz und Wald", "Holz und Wald e.V."),
    ("Verein der Freunde im Tal", "Freunde im Tal e. V."),
    ("Kreis Nordtal", "Landkreis Nordtal"),
    ("LK Nordtal", "Landkreis Nordtal"),
    ("Landeshauptstadt Nordstadt", "Stadt Nordstadt"),
    ("Gesundheitsregionplus Nordtal", "Gesundheitsregion⁺ Nordtal"),
    ("Städtisches Klinikum Nordstadt gGmbH", "Städtische Klinikum Nordstadt GgmbH"),
    ("Klimaschutzagentur Nordtal", "Klimaschutzagnetur Nordtal"),
    ("Energie-Agentur Nordtal", "Energieagentur Nordtal"),
    ("Tourismusverband Südöd", "Tourismusverband Suedoed"),
    ("LAG Nordtal e.V.", "Lokale Aktionsgruppe der LEADER-Region „Nordtal“"),
    ("AG Rad und Weg", "Arbeitsgemeinschaft Rad und Weg"),
    ("Wirtschaftsraum Nordtal (WRN)", "Wirtschaftsraum Nordtal"),
    ("Erweiterter Raum Nordtal", "ERN"),
]
DIFFERENT = [
    ("Stadt Nordtal", "Landkreis Nordtal"),
    ("Verein Wirtschaft im Tal", "Wirtschaft im Tal GmbH"),
    ("Wirtschaft im Tal e.V.", "Wirtschaft im Tal GmbH"),
    ("Zweckverband Abfall im Tal", "Abfall im Tal GmbH"),
    ("Stiftung Haus am Fluss", "Haus am Fluss e.V."),
    ("Initiative Stadt Nordtal", "Stadt Nordtal"),
    ("Kita-Netz 2020", "Kita-Netz 2021"),
    ("Steuerungsgruppe der Gesundheitsregion Nordtal", "Gesundheitsregion Nordtal"),
    ("Förderverein Klinik am Fluss", "Klinik am Fluss"),
    ("Arbeitskreis „Hand in Hand im Tal“", "Bündnis „Hand in Hand im Tal“"),
    ("Gesundheitskonferenz", "Pflegekonferenz"),
    ("Hochschule Nordstadt", "Klinikum Nordstadt"),
]
ASK = [
    ("Haus am Fluss gGmbH", "Haus am Fluss GmbH"),
    ("Wirtschaftsraum Nordtal (WRN)", "Wasserring Nord (WRN)"),
    ("Region Nord-Mitte-Süd im Tal", "Region Nord-Mitte-Süd im Tal West"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_other_spellings_of_a_name_are_the_same_body(left: str, right: str) -> None:
    assert _both_ways(left, right) == {Decision.SAME}


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_what_only_looks_alike_is_kept_apart(left: str, right: str) -> None:
    assert _both_ways(left, right) == {Decision.DIFFERENT}


@pytest.mark.parametrize(("left", "right"), ASK)
def test_what_names_cannot_tell_is_asked(left: str, right: str) -> None:
    assert _both_ways(left, right) == {Decision.ASK}


def test_a_comparison_says_why() -> None:
    told = compare("Wirtschaft im Tal e.V.", "Wirtschaft im Tal GmbH")

    assert (told.score, told.reasons) == (0.1, ("verschiedene Rechtsformen: e.V. und GmbH",))


def _both_ways(left: str, right: str) -> set[Decision]:
    return {compare(left, right).decision, compare(right, left).decision}
