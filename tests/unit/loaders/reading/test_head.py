"""Heads of papers in the forms of the council systems, and texts that have none."""

import pytest

from graph_model.records.documents import SourceKind
from loaders.reading.papers.head import Head, read_head
from loaders.reading.papers.titles import read_title
from loaders.sources.draft import Draft


def head_of(text: str) -> Head:
    return read_head(
        Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=text, file_id="f")
    )  # fmt: skip


GLUED = """Vorlage - 19-00077-01

Betreff: Sachstand der Initiative Mustertal
Status:öffentlichVorlage-Art:Stellungnahme
  Bezüglich:
19-00077
Federführend:0300 Stabsstelle Wirtschaft
Beratungsfolge:
Wirtschaftsausschuss zur Kenntnis
25.02.2019
Sitzung des Wirtschaftsausschusses zur Kenntnis genommen

Sachverhalt:
"""
COLUMNS = """BESCHLUSSVORLAGE
STADT MUSTERSTADT
Termin:
Vorlage Nr.:
TOP:

Verantwortlich:
20.01.2016
2015/0077
11
öffentlich
Dez. 5
Eintritt der Klinik in die Verbund GmbH

Beratungsfolge dieser Vorlage am TOP ö nö Ergebnis
Hauptausschuss 19.01.2016 8

vorberaten
Ausschuss für öffentliche
Einrichtungen
26.01.2016 11

Einstimmig zugestimmt

Antrag an den Gemeinderat / Ausschuss
Der Gemeinderat ist damit einverstanden.
"""


def test_glued_labels_are_taken_apart() -> None:
    head = head_of(GLUED)
    assert (head.number, head.doc_type, head.lead_office, head.refers_to, head.public) == (
        "19-00077-01", "Stellungnahme", "0300 Stabsstelle Wirtschaft", ("19-00077",), True
    )  # fmt: skip
    assert (head.deciding_body, str(head.status), str(head.date)) == ("Wirtschaftsausschuss", "noted", "2019-02-25")


def test_a_paper_that_only_calls_itself_one_proposes_nothing_unless_its_text_does() -> None:
    assert head_of("Vorlage - 2015/077\n\nDer Bericht über das Netzwerk ist beigefügt.").status is None
    asked = head_of("Vorlage - 2015/077\n\nBeschlussvorschlag:\nDas Netzwerk wird aufgelöst.")
    assert str(asked.status) == "proposed"


def test_values_in_a_block_go_to_the_labels_that_can_mean_them() -> None:
    head = head_of(COLUMNS)
    assert (head.issuer, head.number, head.doc_type, head.lead_office, head.public) == (
        "Stadt Musterstadt", "2015/0077", "Beschlussvorlage", "Dez. 5", True
    )  # fmt: skip
    assert (head.title, str(head.date)) == ("Eintritt der Klinik in die Verbund GmbH", "2016-01-26")
    assert (head.deciding_body, str(head.status)) == ("Ausschuss für öffentliche Einrichtungen", "decided")


def test_a_paper_that_is_only_addressed_is_decided_by_the_last() -> None:
    head = head_of(
        "Drucksache Nr. 77/2010:\nEintritt\n\nIn den Verwaltungsausschuss\nIn die Ratsversammlung\n\nAntrag,\n"
    )
    assert (head.number, head.deciding_body, str(head.status)) == ("77/2010", "Ratsversammlung", "proposed")


@pytest.mark.parametrize(
    ("text", "committee", "status"),
    [
        ("Der Rat entscheidet.\nBeschlussvorschlag:\nDer Rat tritt bei.", "Rat", "proposed"),
        ("Beschluss: einstimmig beschlossen\nAbstimmung: Ja: 9, Nein: 0\nDer Rat stimmt zu.", "Rat", "decided"),
        ("Dem Kreistag wird vom Kreisausschuss empfohlen: Der Landkreis tritt bei.", "Kreisausschuss", "recommended"),
        ("Musterstadt. Der Stadtrat hat am Montag den Beitritt beschlossen.", "Stadtrat", "decided"),
        ("Musterstadt. Einstimmig stimmten die Kreisräte für den Austritt.", "Kreistag", "decided"),
        ("Musterstadt. Der Gemeinderat lehnte den Beitritt ab.", "Gemeinderat", "rejected"),
        ("Musterstadt. Im Kreistag hieß es, der Landkreis will dem Klimarat beitreten.", "Kreistag", "proposed"),
        ("Musterstadt. Im Kreistag ging es um den Klimarat.", "Kreistag", "None"),
    ],
)  # fmt: skip
def test_sentences_tell_committee_and_state_where_no_head_does(text: str, committee: str, status: str) -> None:
    head = head_of(text)
    assert (head.deciding_body, str(head.status)) == (committee, status)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Landeshauptstadt MusterstadtBeschlussdrucksache\n", "Landeshauptstadt Musterstadt"),
        ("Beratungsfolge:\nAmtsausschuss Nordmuster Entscheidung\n29.09.2022\n", "Amt Nordmuster"),
        ("Der Kreistag berät. Der Landkreis Bad Muster-Tal zahlt, nicht die Stadt Feld.", "Landkreis Bad Muster-Tal"),
        ("Ein Text ohne Behörde.", None),
    ],
)  # fmt: skip
def test_the_authority_is_named_by_head_committee_or_text(text: str, issuer: str | None) -> None:
    assert head_of(text).issuer == issuer


def test_a_long_empty_head_is_read_in_no_time() -> None:
    assert head_of("\n" * 50_000 + "A" * 50_000) == Head()


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("STADT BESTADT - DER BÜRGERMEISTER\n\nDie Gemeinde Cedorf wird gehört.", "Stadt Bestadt"),
        ("VERBANDSGEMEINDEVERWALTUNG BESTADT-CEDORF\nFachbereich 2", "Verbandsgemeinde Bestadt-Cedorf"),
        ("Landratsamt Ahkreis · Postfach 1\n\nIm Landkreis Befeld ist es anders.", "Ahkreis"),
        ("Kreisverwaltung Aheim\n\nDer Landkreis Aheim berichtet.", "Landkreis Aheim"),
        ("12/2023 | Kreistag Aheim (Ah) | 22.06.2023\n\nDer Landkreis Befeld zahlt.", "Landkreis Aheim (Ah)"),
        ("Sitzung der Gemeindevertretung Cedorf geändert\n\nDie Gemeinde Dedorf kündigt.", "Gemeinde Cedorf"),
    ],
)
def test_the_letterhead_and_the_council_tell_whose_paper_it_is(text: str, issuer: str) -> None:
    assert head_of(text).issuer == issuer


def test_the_subject_stands_below_the_letterhead() -> None:
    head = head_of("""Magistrat der Stadt Altenbach
Dezernat III – Gesundheitsamt                                      Altenbach, 02.09.2024

Förderverein Pflege Altenbach: neue Partner

Der Landkreis Bestadt tritt dem Verein bei.
""")
    assert (head.issuer, head.title) == ("Stadt Altenbach", "Förderverein Pflege Altenbach: neue Partner")


def test_prose_that_opens_a_paper_is_no_title_and_neither_is_what_follows_it() -> None:
    prose = (
        "Zwei Mitglieder des Kreistages haben im Kreisausschuss am 22.04.15 danach gefragt, was dem Landkreis Nordheim "
    )
    lines = [
        prose + "seine vielen Beteiligungen und Mitgliedschaften bringen.",
        "Im Verbund arbeiten alle Partner gut zusammen.",
    ]
    assert read_title(lines, frozenset()) is None
    assert read_title(["Kreisausschuss 22.04.2015", "Beitritt zum Verbund Nordheim"], frozenset()) == (
        "Beitritt zum Verbund Nordheim"
    )
