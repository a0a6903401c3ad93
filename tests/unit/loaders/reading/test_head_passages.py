"""Where the text says what the head tells."""

from loaders.reading.papers.head_passages import head_passages
from tests.unit.loaders.reading.told import document

_PAPER = """Landkreis Aheim

Beschlussvorlage
Federführend:
Referat für Kreisentwicklung und
Öffentlichkeitsarbeit

Vorlagennummer:

Datum:

2020/777
21.09.2020

Beratungsfolge (Zuständigkeit) Sitzungstermin Status
Sozialausschuss (Vorberatung) 07.10.2020 N
Kreistag des Landkreises Aheim (Entscheidung) 07.10.2020 Ö

Im Budget enthalten: ja Kosten (Betrag in €): 150 €

Beitritt zum Netzwerk Pflege, wie in 2020/777-01 erbeten
Beschlussvorschlag:
Der Landkreis Aheim tritt dem Netzwerk Pflege bei.
"""


def _said(text: str) -> dict[tuple[str, int], str]:
    return {(one.field, one.place): text[one.start : one.end] for one in head_passages(document(text))}


def test_each_field_of_the_head_has_the_words_that_say_so() -> None:
    deciding = "Kreistag des Landkreises Aheim (Entscheidung) 07.10.2020 Ö"
    assert _said(_PAPER) == {
        ("doc_type", 0): "Beschlussvorlage",
        ("lead_office", 0): "Referat für Kreisentwicklung und\nÖffentlichkeitsarbeit",
        ("number", 0): "2020/777",
        ("date", 0): "21.09.2020",
        ("consultation", 0): "Sozialausschuss (Vorberatung) 07.10.2020 N",
        ("consultation", 1): deciding,
        ("deciding_body", 0): deciding,
        ("own_cost", 0): "Kosten (Betrag in €): 150 €",
        ("title", 0): "Beitritt zum Netzwerk Pflege, wie in 2020/777-01 erbeten",
        ("status", 0): "Beschlussvorschlag:\nDer Landkreis Aheim tritt dem Netzwerk Pflege bei.",
    }


def test_a_number_is_no_part_of_a_longer_one() -> None:
    longer_first = "Zu 2020/777-01\n\n" + _PAPER
    (number,) = (one for one in head_passages(document(longer_first, number="2020/777")) if one.field == "number")
    assert longer_first[number.start : number.end + 1] == "2020/777\n"


def test_the_result_of_a_meeting_says_what_became_of_the_paper() -> None:
    text = (
        "Vorlage - 19-077\n\nBetreff: Sachstand der Initiative Pflege\nVorlage-Art:Stellungnahme\n"
        "Beratungsfolge:\nSozialausschuss zur Kenntnis\n25.01.2019\n"
        "Sitzung des Sozialausschusses zur Kenntnis genommen\n\nSachverhalt:\n"
    )
    turn = "Sozialausschuss zur Kenntnis\n25.01.2019\nSitzung des Sozialausschusses zur Kenntnis genommen"
    said = _said(text)
    assert (said["status", 0], said["consultation", 0], said["date", 0]) == (turn, turn, "25.01.2019")


def test_what_only_the_source_knows_has_no_passage() -> None:
    assert "number" not in {one.field for one in head_passages(document("Der Rat tagte.", number="2020/778"))}
