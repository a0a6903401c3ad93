"""The forms in which papers tell contributions: who pays, what, how often, for which year, how far decided."""

import pytest

from tests.unit.loaders.reading.told import costs

_CITY, _DISTRICT, _VILLAGE, _STATE = "Stadt Bestadt", "Landkreis Aheim", "Gemeinde Edorf", "Land Niedersachsen"
_Costs = set[tuple[object, ...]]


def _fee(amount: float, *, payer: str = _CITY, payee: str, year: int | None = None, status: str = "current") -> _Costs:
    return {(payer, payee, amount, "year", "Mitgliedsbeitrag", year, status)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Gesundheitsregion Aheim wird gemeinsam finanziert. Von den Gesamtkosten in Höhe von 80.000 Euro im "
            "Jahr tragen der Landkreis Aheim 40.000 Euro, die AOK Niedersachsen 25.000 Euro und die Stadt "
            "Bestadt 15.000 Euro.",
            {(_DISTRICT, 40000), ("AOK Niedersachsen", 25000), (_CITY, 15000)},
        ),
        (
            "Der Landkreis Aheim übernimmt 50 Prozent der Kosten der Leitstelle Westtal gGmbH, das sind 310.000 Euro "
            "im Jahr; die Landkreise Beheim und Ceheim zahlen je 155.000 Euro.",
            {(_DISTRICT, 310000), ("Landkreis Beheim", 155000), ("Landkreis Ceheim", 155000)},
        ),
        (
            "Den Hospizverbund Nordtal e.V. unterstützen die Kreise Deheim und Eheim mit 12.000 Euro beziehungsweise "
            "9.000 Euro im Jahr.",
            {("Kreis Deheim", 12000), ("Kreis Eheim", 9000)},
        ),
        (
            "Mitglieder des Zweckverbandes Rettungsdienst Westtal sind der Landkreis Aheim sowie die Gemeinden Edorf "
            "und Fedorf. Der Zweckverband erhebt eine Umlage, von der auf den Landkreis 40.000 Euro und auf die beiden "
            "Gemeinden jeweils 5.000 Euro entfallen.",
            {(_DISTRICT, 40000), (_VILLAGE, 5000), ("Gemeinde Fedorf", 5000)},
        ),
        (
            "Das Netzwerk Demenz Nordtal braucht Geld.\n\nFinanzierung:\nLandkreis Aheim    10.000 Euro\n"
            "Stadt Bestadt    5.000 Euro\nSpenden    2.000 Euro\nKredite    3.000 Euro\n",
            {(_DISTRICT, 10000), (_CITY, 5000)},
        ),
        (
            "Der Hospizverein Nordtal e.V. plant für 2024. Zur Deckung hat er beantragt:\n\nbeim Landkreis Aheim 7.000 "
            "EUR, bei der Stadt Bestadt 3.000 EUR.",
            {(_DISTRICT, 7000), (_CITY, 3000)},
        ),
    ],
)
def test_each_of_several_amounts_has_its_own_payer(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(payer, amount) for payer, _, amount, *_ in costs(text, _DISTRICT)} == expected


@pytest.mark.parametrize(
    ("text", "payee"),
    [
        ("An die Sportregion Nordtal e.V. zahlt die Stadt Bestadt jährlich 640 Euro.", "Sportregion Nordtal e.V."),
        ("Der Pflegerat Nordtal e.V. erhält von der Stadt Bestadt jährlich 640 Euro.", "Pflegerat Nordtal e.V."),
        ("Dem Kulturtreff Nordtal e.V. gewährt die Stadt Bestadt jährlich 640 Euro.", "Kulturtreff Nordtal e.V."),
        ("Die Stadt Bestadt fördert den Chorbund Nordtal e.V. mit jährlich 640 Euro.", "Chorbund Nordtal e.V."),
        (
            "Vom Verein Notruf Nordtal e.V. werden bei der Stadt Bestadt 640 Euro jährlich beantragt.",
            "Notruf Nordtal e.V.",
        ),
        ("Der Verein Naturpark Nordtal e.V. ist rege. Sein Beitrag kostet 640 Euro.", "Naturpark Nordtal e.V."),
    ],
)
def test_the_payee_is_told_by_case_and_preposition(text: str, payee: str) -> None:
    ((payer, paid, amount, *_),) = costs(text, _CITY)
    assert (payer, str(paid).removeprefix("Verein "), amount) == (_CITY, payee, 640)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Beitrag der Stadt Bestadt zum Klimapakt Nordland e.V. beträgt 750 Euro.", ("year", None, "current")),
        (
            "Die Stadt Bestadt zahlt dem Klimapakt Nordland e.V. vierteljährlich 750 Euro Beitrag.",
            ("quarter", None, "current"),
        ),
        (
            "Bis 2019 zahlte die Stadt Bestadt dem Klimapakt Nordland e.V. 750 Euro Beitrag im Jahr.",
            ("year", None, "ended"),
        ),
        (
            "Seit 2020 zahlt die Stadt Bestadt dem Klimapakt Nordland e.V. 750 Euro Beitrag im Jahr.",
            ("year", 2020, "current"),
        ),
        (
            "Die Stadt Bestadt soll ab 2026 dem Klimapakt Nordland e.V. einen Beitrag von 750 Euro zahlen.",
            ("year", 2026, "proposed"),
        ),
        (
            "Der Stadtrat hat beschlossen, dem Klimapakt Nordland e.V. einen Beitrag von 750 Euro zu zahlen.",
            ("year", None, "decided"),
        ),
        (
            "Der Klimapakt Nordland e.V. bittet die Stadt Bestadt um einen Beitrag von 750 Euro für 2024.",
            ("year", 2024, "applied"),
        ),
        (
            "Der Antrag des Klimapakt Nordland e.V. auf einen Beitrag von 750 Euro wurde abgelehnt.",
            ("year", None, "rejected"),
        ),
    ],
)
def test_period_year_and_status_are_those_of_the_clause(text: str, expected: tuple[object, ...]) -> None:
    ((_, _, amount, period, kind, year, status),) = costs(text, _CITY)
    assert (amount, kind) == (750, "Mitgliedsbeitrag")
    assert (period, year, status) == expected


def test_a_fee_told_beside_the_proposal_to_join_is_only_proposed() -> None:
    text = (
        "Beschlussvorschlag:\nDie Stadt Bestadt tritt dem Klimapakt Nordland e.V. bei.\n\nSachverhalt:\nDer jährliche "
        "Mitgliedsbeitrag beläuft sich auf 2.350,00 EUR."
    )
    assert costs(text) == _fee(2350, payee="Klimapakt Nordland e.V.", status="proposed")


def test_the_running_cost_in_the_head_of_such_a_paper_is_the_fee() -> None:
    text = (
        "Finanzielle Auswirkungen:\nEinmalige Kosten: 0 €\nLaufende Kosten: 3.200 € pro Jahr\n\nBeschlussvorschlag:\n"
        "Die Stadt Bestadt wird Mitglied im Verein Radregion Nordland e.V."
    )
    assert {(amount, period, status) for _, _, amount, period, _, _, status in costs(text)} == {
        (3200, "year", "proposed")
    }


def test_one_cost_told_in_reasons_and_motion_is_one() -> None:
    text = (
        "Begründung:\nDer Hospizverein Nordtal e.V. hat einen Zuschuss von 8.000 Euro für 2024 beantragt.\n\n"
        "Beschlussvorschlag:\nDie Stadt Bestadt gewährt dem Hospizverein Nordtal e.V. 2024 einen Zuschuss "
        "von 8.000 Euro."
    )
    assert costs(text) == {(_CITY, "Hospizverein Nordtal e.V.", 8000, "once", "Zuschuss", 2024, "proposed")}


def test_equal_amounts_of_two_years_are_two_costs() -> None:
    text = (
        "Die Stadt Bestadt zahlte dem Kulturtreff Nordtal e.V. im Jahr 2021 einen Zuschuss von 500 Euro. Im Jahr 2022 "
        "zahlte sie dem Kulturtreff Nordtal e.V. einen Zuschuss von 500 Euro."
    )
    assert {(amount, year) for _, _, amount, _, _, year, _ in costs(text)} == {(500, 2021), (500, 2022)}


def test_rows_below_a_heading_take_kind_and_direction_from_it() -> None:
    text = (
        "Der Landkreis ist in folgenden Vereinigungen Mitglied:\n- Tourismusverband Nordtal e.V.: 1.500 € jährlich\n"
        "- Naturpark Südmoor e.V.: 0,10 € je Einwohner\n- Radregion Nordtal e.V.: beitragsfrei"
    )
    assert {(payee, amount, period, kind) for _, payee, amount, period, kind, _, _ in costs(text, _DISTRICT)} == {
        ("Tourismusverband Nordtal e.V.", 1500, "year", "Mitgliedsbeitrag"),
        ("Naturpark Südmoor e.V.", 0.1, "inhabitant", "Mitgliedsbeitrag"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt Bestadt übernimmt für die Klinikum Bestadt GmbH eine Bürgschaft über 3.000.000 Euro.",
        "Durch den Austritt aus dem Klimapakt Nordland e.V. spart die Stadt Bestadt 2.400 Euro im Jahr.",
        "Das Stammkapital der Klinikum Bestadt GmbH beträgt 25.000 Euro.",
        "Der Umsatz der Klinikum Bestadt GmbH stieg auf 1,2 Mio. Euro, wovon 780 TEUR auf Projekte entfielen.",
        "Ein Mitgliedsbeitrag wird vom Klimapakt Nordland e.V. nicht erhoben; er hat ein Budget von 120.000 Euro.",
        "Für den Neubau des Klinikum Bestadt fallen Kosten von 4.850.000 Euro an.",
        "Der Auftrag geht an die Nordtal Bau GmbH zum Angebotspreis von 41.055,00 €.",
        "Den Mitgliedern des Beirats der Nordtal GmbH werden Fahrtkosten (0,30 € je Kilometer) erstattet.",
        "Der Pflegerat Nordtal e.V. bittet um Auskunft. Die Planungskosten von 38.400 EUR sind veranschlagt.",
        "Die Vorlage 2023/22000 des Landkreises Aheim zum Netzwerk Pflege Nordtal betrifft Produkt 41.4.01.5318000.",
    ],
)
def test_other_sums_of_money_are_no_contributions(text: str) -> None:
    assert costs(text, _CITY) == set()


def test_a_share_in_the_capital_is_the_members_part_of_it() -> None:
    text = "Die Stadt Bestadt beteiligt sich mit 25.000 Euro am Stammkapital der Regionalwerke Nordtal GmbH."
    assert costs(text) == {(_CITY, "Regionalwerke Nordtal GmbH", 25000, "once", "Kapitaleinlage", None, "current")}


def test_a_state_that_funds_is_a_payer() -> None:
    text = (
        "Die Projektstelle der Gesundheitsregion Aheim wird vom Land Niedersachsen mit 42.000 Euro pro Jahr gefördert."
    )
    assert costs(text, _DISTRICT) == {(_STATE, "Gesundheitsregion Aheim", 42000, "year", "Förderung", None, "current")}


_CLUB = "Tourismusverband Nordland e. V."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Die Wohnbau Bestadt GmbH soll Mitglied im {_CLUB} werden. Der Jahresbeitrag beträgt 700 Euro.",
            ("Wohnbau Bestadt GmbH", _CLUB, 700, "year", "Mitgliedsbeitrag", None, "proposed"),
        ),
        (
            f"Die Krankenkassen beteiligen sich am {_CLUB} mit 30.000 Euro pro Jahr.",
            ("Krankenkassen", _CLUB, 30000, "year", "Zuschuss", None, "current"),
        ),
        (
            f"Das Land fördert den {_CLUB} mit 25.000 Euro.",
            ("Land", _CLUB, 25000, "once", "Förderung", None, "current"),
        ),
        (
            f"Die Stadt Bestadt gleicht den Verlust der {_CLUB} mit jährlich 90.000 Euro aus.",
            ("Stadt Bestadt", _CLUB, 90000, "year", "Zuschuss", None, "current"),
        ),
        (
            f"Der {_CLUB} bekommt von der Stadt Bestadt Jahr für Jahr 4.500 Euro.",
            ("Stadt Bestadt", _CLUB, 4500, "year", "Zuschuss", None, "current"),
        ),
    ],
)
def test_who_joins_or_gives_as_a_group_pays(text: str, expected: tuple[object, ...]) -> None:
    assert costs(text, issuer="Stadt Bestadt") == {expected}


@pytest.mark.parametrize(
    "text",
    [
        f"Die Stadt Bestadt könnte beim {_CLUB} 2.000 Euro Beitrag einsparen.",
        f"Der Zuschussbedarf des {_CLUB} beträgt 17.700 €.",
        f"Die Stadt Bestadt und der Landkreis Aheim teilen sich die Kosten des {_CLUB} von 40.000 Euro hälftig.",
        f"Beschlussvorschlag:\nDer Annahme der Spenden wird zugestimmt.\n\n- {_CLUB}, 300 Euro, Jugendfeuerwehr",
    ],
)
def test_savings_needs_wholes_and_gifts_received_are_no_contributions(text: str) -> None:
    assert costs(text, issuer="Stadt Bestadt") == set()


def test_rows_drawn_with_strokes_take_the_year_above_their_column_and_no_other() -> None:
    text = (
        "Welchen Netzwerken gehört die Stadt Bestadt an?\n\nNetzwerk | seit | Aufwand 2017 | Stelle\n"
        "Klimaschutz Nordland e. V. | 1997 | 220 € | Abt. 3\nWasserbund Nordland e. V. | 2011 | 175 € | Abt. 4\n"
        "\nBerichtet wurde am 12.03.2018."
    )
    assert costs(text, _CITY) == _fee(220, payee="Klimaschutz Nordland e. V.", year=2017) | _fee(
        175, payee="Wasserbund Nordland e. V.", year=2017
    )


def test_a_dotted_line_leads_to_the_amount_of_its_row() -> None:
    text = "Beiträge an Vereine:\n\n- Klimaschutz Nordland e. V. ..... 220 €\n- Wasserbund Nordland e. V. ..... 175 €\n"
    assert costs(text, _CITY) == _fee(220, payee="Klimaschutz Nordland e. V.") | _fee(
        175, payee="Wasserbund Nordland e. V."
    )
