"""Who is paid where the sentence says "die Gesellschaft", "der neue Verband" or nothing, and sums that are no cost."""

from tests.unit.loaders.reading.told import costs

_OF_COMPANY = (
    "Landkreis Nordtal\n\nBetreff: Erwerb von Anteilen an der Klinikverbund Nordtal GmbH\n\nBegründung\n\n"
    "Die Klinikverbund Nordtal GmbH ist aus der Bergklinik Asta gGmbH hervorgegangen. Die Klinikverbund Nordtal GmbH "
    "hat zwei Häuser, darunter die Seeklinik Besta gGmbH.\n\n"
)


def test_the_company_of_the_title_is_meant_rather_than_one_named_in_passing() -> None:
    text = _OF_COMPANY + "Der Landkreis Nordtal zahlt an die Gesellschaft einen Zuschuss von 20.000 € im Jahr."
    assert {(payee, amount) for _, payee, amount, *_ in costs(text, "Landkreis Nordtal")} == {
        ("Klinikverbund Nordtal GmbH", 20000.0)
    }


def test_the_new_body_is_the_one_that_a_merger_brings_about() -> None:
    text = (
        "Landkreis Nordtal\n\nBegründung\n\nDie Aufgabe tragen der Zweckverband Leitstelle Astatal und der "
        "Zweckverband Leitstelle Bestatal. Sie sollen sich zum Zweckverband Rettung Nordland zusammenschließen.\n\n"
        "Bisher zahlt der Landkreis Nordtal an den Zweckverband Leitstelle Astatal eine Umlage von 10.000 € im Jahr. "
        "Im neuen Verband ist für den Landkreis Nordtal eine Umlage von 12.000 € im Jahr vorgesehen."
    )
    assert {(payee, amount) for _, payee, amount, *_ in costs(text, "Landkreis Nordtal")} == {
        ("Zweckverband Leitstelle Astatal", 10000.0),
        ("Zweckverband Rettung Nordland", 12000.0),
    }


def test_who_sells_a_share_is_paid_its_price() -> None:
    text = _OF_COMPANY + (
        "Der Landkreis Nordtal kauft vom Landkreis Südtal dessen Geschäftsanteile an der Klinikverbund Nordtal GmbH "
        "(24 %) zum Preis von 300.000 €."
    )
    assert {(payee, amount, kind) for _, payee, amount, _, kind, *_ in costs(text, "Landkreis Nordtal")} == {
        ("Landkreis Südtal", 300000.0, "Kaufpreis")
    }


def test_the_whole_capital_an_opinion_and_a_sum_to_be_shared_are_no_costs() -> None:
    text = _OF_COMPANY + (
        "Von dem Stammkapital der Gesellschaft in Höhe von 100.000 € zeichnet der Landkreis Nordtal eine Stammeinlage "
        "von 60.000 €. Ein Gutachten hat der Landkreis Nordtal für 30.000 € in Auftrag gegeben."
    )
    assert {amount for _, _, amount, *_ in costs(text, "Landkreis Nordtal")} == {60000.0}


def test_what_is_due_once_on_joining_is_an_entry_fee() -> None:
    text = (
        "Landkreis Nordtal\n\nBeschlussvorschlag\n\n"
        "1. Der Landkreis Nordtal wird Mitglied im Pflegebündnis Nordtal e. V.\n"
        "2. Für die Aufnahme sind einmalig 750 Euro zu entrichten.\n"
    )
    assert {(payee, amount, per, kind) for _, payee, amount, per, kind, *_ in costs(text, "Landkreis Nordtal")} == {
        ("Pflegebündnis Nordtal e. V.", 750.0, "once", "Aufnahmegebühr")
    }


def test_a_body_that_has_been_renamed_is_paid_under_its_new_name() -> None:
    text = (
        "Stadt Nordtal\n\nBegründung\n\nDer Förderverein Pflege Nordtal e. V. heißt seit dem 1. Februar 2025 "
        "Pflegenetz Nordtal e. V.\n\nDie Stadt Nordtal ist Mitglied. Der Mitgliedsbeitrag beträgt 360 € im Jahr."
    )
    assert {(payee, amount) for _, payee, amount, *_ in costs(text, "Stadt Nordtal")} == {
        ("Pflegenetz Nordtal e. V.", 360.0)
    }
