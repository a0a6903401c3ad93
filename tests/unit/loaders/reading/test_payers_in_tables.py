"""Tables whose first column names those who pay, and sums whose period stands in the noun above them."""

from loaders.reading.text.glued import set_apart
from loaders.reading.text.sentences import sentences
from tests.unit.loaders.reading.told import costs

_HEAD = "Landkreis Nordtal\nVorlage 12/2021\n\nBetreff: Zweckverband Leitstelle Nordtal\n\nBegründung\n\n"


def test_rows_below_a_caption_of_members_are_what_the_members_pay() -> None:
    text = (
        _HEAD + "Der Zweckverband Leitstelle Nordtal erhebt eine Umlage.\n\n"
        "Verbandsmitglied            Einwohner       Umlagesatz €    Betrag €\n"
        "Landkreis Nordtal              197.741              1,35        266.950,35\n"
        "Landkreis Südtal               100.000              1,35        135.000,00\n"
    )
    assert {(payer, payee, amount) for payer, payee, amount, *_ in costs(text, "Landkreis Nordtal")} == {
        ("Landkreis Nordtal", "Zweckverband Leitstelle Nordtal", 266950.35),
        ("Landkreis Südtal", "Zweckverband Leitstelle Nordtal", 135000.0),
    }


def test_quarterly_sums_are_told_by_the_noun_of_the_list() -> None:
    text = (
        _HEAD + "Im Zweckverband Leitstelle Nordtal werden Quartalsbeträge der Umlage angefordert: für den Landkreis "
        "Nordtal 41.250 € und für den Landkreis Südtal 24.500 €."
    )
    assert {(payer, amount, per) for payer, _, amount, per, *_ in costs(text, "Landkreis Nordtal")} == {
        ("Landkreis Nordtal", 41250.0, "quarter"),
        ("Landkreis Südtal", 24500.0, "quarter"),
    }


def test_cells_that_run_together_are_set_apart() -> None:
    text = (
        "Landkreis Nordtal\nVorlage 12/2023 vom 06.11.2023\n\nBetreff: Förderung des Palliativnetzes Nordtal\n\n"
        "Beschlussvorschlag:\nDer Kreistag bewilligt dem Palliativnetz Nordtal die genannten Zuschüsse.\n\n"
        "Begründung\n\n"
        "Das Palliativnetz Nordtal braucht Mittel nach folgendem Plan:\n\n"
        "Geldgeber20242025\nLandkreis Nordtal15.000 €15.500 €\nLandkreis Südtal8.000 €8.200 €\n"
    )
    told = {(payer, payee, amount, year, status) for payer, payee, amount, _, _, year, status in costs(text)}
    assert told == {
        ("Landkreis Nordtal", "Palliativnetz Nordtal", 15000.0, 2024, "proposed"),
        ("Landkreis Nordtal", "Palliativnetz Nordtal", 15500.0, 2025, "proposed"),
        ("Landkreis Südtal", "Palliativnetz Nordtal", 8000.0, 2024, "proposed"),
        ("Landkreis Südtal", "Palliativnetz Nordtal", 8200.0, 2025, "proposed"),
    }


def test_each_character_set_apart_keeps_its_place() -> None:
    text, at = set_apart("Stadt Nordtal15.000 € und 24 %6.000 EUR", range(100, 139))
    assert text == "Stadt Nordtal 15.000 € und 24 % 6.000 EUR"
    assert [at[text.index(word)] for word in ("Stadt", "15", "6.")] == [100, 113, 130]


def test_the_last_digit_of_a_sum_may_stand_in_the_next_line() -> None:
    assert [s.text for s in sentences("Stadt Nordtal  -  12.350,0\n0 €  -  Spende")] == [
        "Stadt Nordtal - 12.350,00 € - Spende"
    ]


def test_rows_set_apart_by_dashes_stand_each_for_itself() -> None:
    rows = [
        "Land Nordland, Ministerium für Gesundheit und Pflege  -  36.000,00 €  -  Bescheid liegt vor",
        "Landkreis Südtal, Amt für Soziales und Gesundheitsfragen  -  5.000,00 €  -  Zuschuss",
    ]
    assert [s.text for s in sentences("\n".join(rows))] == [row.replace("  ", " ") for row in rows]
