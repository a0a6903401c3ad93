"""Tables whose first column names those who pay, and sums whose period stands in the noun above them."""

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
