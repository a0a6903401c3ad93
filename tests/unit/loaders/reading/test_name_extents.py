"""How far a name reaches, and which words beside a kind word or a legal form are none of it."""

import pytest

from loaders.reading.names.names import bodies


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Der Kreis tritt dem Verband der Beratungen in Schleswig-Holstein bei.",
            "Verband der Beratungen in Schleswig-Holstein",
        ),
        ("Die Gesundheitsregion Aheim – Bestadt/Ah wird gebildet.", "Gesundheitsregion Aheim – Bestadt/Ah"),
        ("Gesundheitsregion Aheim – Bestadt/Ah - Bericht zum Stand", "Gesundheitsregion Aheim – Bestadt/Ah"),
        ("Die Gesundheitsregion Aheim - Sachstand und Vorgehen", "Gesundheitsregion Aheim"),
        ("Die Gesundheitsregion Aheim – ein Kreis von Kliniken – tagt.", "Gesundheitsregion Aheim"),
        ("Der Hospizverein Aheim – Bestadt e. V. sucht Räume.", "Hospizverein Aheim – Bestadt e. V."),
        ("Der Beitritt zum Arbeitskreis Moor und Heide ist frei.", "Arbeitskreis Moor und Heide"),
        ("Im Arbeitskreis Wasser, Boden und Luft wirken wir mit.", "Arbeitskreis Wasser, Boden und Luft"),
        ("Das Netzwerk Pflege und die Stadt tagen.", "Netzwerk Pflege"),
        ("Die Initiative zur Förderung der Pflege tagt.", "Initiative zur Förderung der Pflege"),
        ("Die Wirtschaftsförderung im Landkreis Aheim GmbH zahlt.", "Wirtschaftsförderung im Landkreis Aheim GmbH"),
        (
            "Die Mitgliedschaft in der Alliance for the North-Corridor EVTZ ruht.",
            "Alliance for the North-Corridor EVTZ",
        ),
    ],
)
def test_a_name_reaches_to_its_last_word(text: str, name: str) -> None:
    assert [found.name for found in bodies(text) if found.strong] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Ausschuss nimmt die Angebote der Suchthilfe zur Kenntnis.", []),
        ("Der Rat stimmt dem Netzwerk zum Beschluss zu.", []),
        ("Die Angebote der Gesellschaft für den Landkreis sind gering.", []),
        ("Der Kreis gibt dem Verein für denselben Zweck mehr Geld.", []),
        (
            "Für die Vereinigung der Zweckverbände Aheim und Bedorf spricht viel.",
            ["Zweckverband Aheim", "Zweckverband Bedorf"],
        ),
        (
            "Seit das Pflegenetz Aheim die Räume mit der Lebenshilfe Bedorf gGmbH teilt.",
            ["Pflegenetz Aheim", "Lebenshilfe Bedorf gGmbH"],
        ),
        (
            "Es wirken der Seniorenbeirat Aheim und die Wohlfahrt Bedorf e. V. mit.",
            ["Seniorenbeirat Aheim", "Wohlfahrt Bedorf e. V."],
        ),
        ("Das Verwaltungsnetz und das Leitungsnetz werden erneuert.", []),
        ("Die Vertreter von Vereinen, Arbeitskreisen und Privatpersonen kamen.", []),
        ('Weisung wegen "Liquidation der Gesellschaft".', []),
        ("Die Ausschreibung, die der Verband für die Jahre ab 2020 vorbereitet, ist offen.", []),
        ("Gesellschafterin bleibt die Mutter Nordland Holding GmbH.", ["Nordland Holding GmbH"]),
        ("Die Stadt ist Mitglied im Verein ABC e. V. seit 2012.", ["ABC e. V."]),
    ],
)
def test_what_is_said_beside_a_name_is_none_of_it(text: str, names: list[str]) -> None:
    assert [found.name for found in bodies(text) if found.strong] == names
