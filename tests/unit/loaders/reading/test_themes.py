"""What a paper goes on speaking of: the body of the heading, the body that writes, the agenda item that is voted on."""

from tests.unit.loaders.reading.told import costs, events, memberships

_SHEET = """Beteiligungsbericht 2021

3.1 Klinikverbund Nordland gGmbH
Gesellschafter: Stadt Bestadt 40 %
Landkreis Aheim 60 %
Tochter: Service Nordland GmbH (100 %), seit 2012

Finanzbeziehungen
Die Stadt hat der Gesellschaft 2021 einen Zuschuss von 85.000 EUR gezahlt. Die Gesellschaft ist Mitglied im Klinikbund
Nord e. V. (Beitrag: 1.200 EUR im Jahr)."""

_LETTER = """Klimaschutz Nordland e. V.
Marktplatz 1, 12345 Bestadt

An die Stadt Bestadt

Sehr geehrte Damen und Herren,

die Stadt Bestadt unterstützt uns mit 4.000 Euro jährlich.
Seit 2019 sind wir Mitglied im Naturbund Nord e. V. und zahlen dort 180 Euro im Jahr."""

_MINUTES = """Niederschrift über die Sitzung des Stadtrates der Stadt Bestadt am 12.03.2018

TOP 4 Beitritt zum Naturbund Nord e. V.
Die Fraktion beantragt, dass die Stadt Bestadt dem Naturbund Nord e. V. beitritt. Der Beitrag würde 300 Euro im Jahr
betragen.
Die Verwaltung weist auf die Haushaltslage hin.
Der Antrag wird mit 4 Ja-Stimmen und 7 Nein-Stimmen abgelehnt.

TOP 5 Beitritt zum Klimaschutz Nordland e. V.
Die Verwaltung schlägt vor, dass die Stadt Bestadt dem Klimaschutz Nordland e. V. beitritt."""


def test_a_company_is_the_one_of_its_heading_whatever_companies_are_named_below() -> None:
    assert costs(_SHEET, "Stadt Bestadt") == {
        ("Stadt Bestadt", "Klinikverbund Nordland gGmbH", 85000, "once", "Zuschuss", 2021, "current"),
        ("Klinikverbund Nordland gGmbH", "Klinikbund Nord e. V.", 1200, "year", "Mitgliedsbeitrag", None, "current"),
    }


def test_the_sheet_of_a_company_lists_who_holds_it_and_what_it_holds() -> None:
    company = "Klinikverbund Nordland gGmbH"
    assert memberships(_SHEET, "Stadt Bestadt") == {
        ("Stadt Bestadt", "shareholder", "current", company, "", ""),
        ("Landkreis Aheim", "shareholder", "current", company, "", ""),
        (company, "shareholder", "current", "Service Nordland GmbH", "2012", ""),
        (company, "member", "current", "Klinikbund Nord e. V.", "", ""),
    }


def test_we_are_the_body_that_writes_the_letter() -> None:
    writer = "Klimaschutz Nordland e. V."
    assert costs(_LETTER) == {
        ("Stadt Bestadt", writer, 4000, "year", "Zuschuss", None, "current"),
        (writer, "Naturbund Nord e. V.", 180, "year", "Mitgliedsbeitrag", None, "current"),
    }
    assert (writer, "member", "current", "Naturbund Nord e. V.", "2019", "") in memberships(_LETTER)


def test_a_vote_refuses_what_its_item_proposed_and_nothing_of_the_next() -> None:
    assert {(body, status) for _, _, status, body, _, _ in memberships(_MINUTES)} == {
        ("Naturbund Nord e. V.", "rejected"),
        ("Klimaschutz Nordland e. V.", "proposed"),
    }
    assert {event[-1] for event in events(_MINUTES) if event[2] == "Naturbund Nord e. V."} == {"rejected"}


def test_a_vote_on_what_is_left_of_a_request_refuses_nothing_told_before() -> None:
    text = _MINUTES.replace("Der Antrag wird mit", "Im Übrigen wird der Antrag mit")
    assert ("Naturbund Nord e. V.", "rejected") not in {
        (body, status) for _, _, status, body, _, _ in memberships(text)
    }


def test_members_that_a_body_counts_and_names_in_part() -> None:
    text = "Der Klimaschutz Nordland e. V. zählt 27 Kommunen, darunter die Nachbargemeinden Edorf und Fedorf."
    assert memberships(text, "Stadt Bestadt") == {
        ("Gemeinde Edorf", "member", "current", "Klimaschutz Nordland e. V.", "", ""),
        ("Gemeinde Fedorf", "member", "current", "Klimaschutz Nordland e. V.", "", ""),
    }


def test_a_date_goes_on_in_the_line_below() -> None:
    text = (
        "Die Versammlung hat ausführlich beraten, wie es weitergehen soll. Die Gemeinde Edorf ist zum\n"
        "1. Januar 2017 dem Klimaschutz Nordland e. V. beigetreten."
    )
    assert events(text, "Stadt Bestadt") == {
        ("accession", "Gemeinde Edorf", "Klimaschutz Nordland e. V.", "2017-01-01", "occurred")
    }


def test_a_circle_of_people_is_no_kreis() -> None:
    text = "Der Seniorenkreis Edorf erhält von der Stadt Bestadt einen Zuschuss von 300 Euro im Jahr."
    assert costs(text, "Stadt Bestadt") == {
        ("Stadt Bestadt", "Seniorenkreis Edorf", 300, "year", "Zuschuss", None, "current")
    }


def test_a_statute_tells_how_a_body_could_end_and_not_that_it_does() -> None:
    text = "Der Zweckverband Wasser Nordland kann mit einer Mehrheit von drei Vierteln der Stimmen aufgelöst werden."
    assert events(text, "Stadt Bestadt") == set()
