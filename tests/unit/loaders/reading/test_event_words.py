"""Events in the many words of council papers: both sides, mood and date, in motions and in what is told."""

import pytest

from tests.unit.loaders.reading.told import events

_NET, _FORUM, _REGION = "Pflegenetzwerk Nordland", "Gesundheitsforum Aheim", "Gesundheitsregion Aheim"
_CLINIC, _OTHER, _GROUP = "Klinikum Aheim GmbH", "Klinikum Bestadt GmbH", "Klinikverbund Nordland gGmbH"
_OF_NET = "Pflegenetzwerks Nordland"
_COUNTY, _CITY = "Landkreis Aheim", "Stadt Bestadt"


def _told(sentence: str) -> set[tuple[object, ...]]:
    return events(f"Sachverhalt:\n{sentence}", issuer=_COUNTY, number="2021/15")


def _asked(sentence: str) -> set[tuple[object, ...]]:
    return events(f"Beschlussvorschlag:\n{sentence}", issuer=_COUNTY, number="2021/15")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        (f"Das {_NET} wurde im Mai 2012 auf Initiative des Landkreises Aheim gegründet.", "2012-05"),
        (f"Das 2009 gegründete {_NET} zählt 30 Mitglieder.", "2009"),
        (f"Gegründet im Jahr 2009, zählt das {_NET} 30 Mitglieder.", "2009"),
        ("Seit seiner Gründung im Jahr 2009 hat das Pflegenetzwerk Nordland 30 Projekte betreut.", "2009"),
        (f"Das {_NET} existiert seit 2009.", "2009"),
        (f"Am 3. März 2009 hat sich das {_NET} konstituiert.", "2009-03-03"),
        (f"Im Jahr 2010 riefen der Landkreis Aheim und die AOK Nordland das {_NET} ins Leben.", "2010"),
        (f"Vor zwölf Jahren wurde das {_NET} aus der Taufe gehoben.", "2009"),
        (f"Bereits 2009 schlossen sich der Landkreis Aheim und die Stadt Bestadt zum {_NET} zusammen.", "2009"),
        (f"Das {_NET} ist ein Zusammenschluss von Kommunen, der 2010 gegründet wurde.", "2010"),
        (f"Das {_NET} nahm im Herbst 2012 seine Arbeit auf.", "2012"),
    ],
)
def test_the_beginning_of_a_body_is_told_in_many_words(sentence: str, date: str) -> None:
    assert _told(sentence) == {("founding", _NET, None, date, "occurred")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"2015 benannte sich das {_FORUM} in {_REGION} um.", ("rename", _FORUM, _REGION, "2015", "occurred")),
        (f"Das {_FORUM} (seit 2015: {_REGION}) tagt oft.", ("rename", _FORUM, _REGION, "2015", "occurred")),
        (f"Die {_REGION}, vormals {_FORUM}, tagt oft.", ("rename", _FORUM, _REGION, None, "occurred")),
        (f"Seit 2015 trägt das {_FORUM} den Namen „{_REGION}“.", ("rename", _FORUM, _REGION, "2015", "occurred")),
        (f"Das {_FORUM} ging 2015 in der {_REGION} auf.", ("merger", _FORUM, _REGION, "2015", "occurred")),
        (
            f"2015 fusionierte die {_CLINIC} mit der {_OTHER} zur {_GROUP}.",
            ("merger", f"{_CLINIC}; {_OTHER}", _GROUP, "2015", "occurred"),
        ),
        (
            f"Die {_CLINIC} wurde rückwirkend zum 01.01.2019 auf die {_OTHER} verschmolzen.",
            ("merger", f"{_CLINIC}; {_OTHER}", _OTHER, "2019-01-01", "occurred"),
        ),
        (
            f"Die {_REGION} spaltete sich 2019 in das {_FORUM} und das {_NET} auf.",
            ("split", _REGION, f"{_FORUM}; {_NET}", "2019", "occurred"),
        ),
        (f"Das {_NET} stellte 2018 seine Arbeit ein.", ("dissolution", _NET, None, "2018", "occurred")),
        (f"Das {_NET} hat sich zum 31.12.2018 aufgelöst.", ("dissolution", _NET, None, "2018-12-31", "occurred")),
        (
            f"Der Kreistag hat am 12.03.2019 die Gründung der {_GROUP} zum 01.01.2020 beschlossen.",
            ("founding", _GROUP, None, "2020-01-01", "decided"),
        ),
        (
            f"Ziel ist die Gründung einer {_REGION} im kommenden Jahr.",
            ("founding", _REGION, None, "2022", "proposed"),
        ),
        (
            f"Eine Fusion des Gesundheitsforums Aheim mit dem {_NET} wurde geprüft, aber verworfen.",
            ("merger", f"{_FORUM}; {_NET}", None, None, "rejected"),
        ),
    ],
)
def test_what_becomes_of_bodies_has_both_sides_a_date_and_a_status(sentence: str, expected: tuple[object, ...]) -> None:
    assert _told(sentence) == {expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Die {_CITY} ist 2017 aus dem {_NET} ausgetreten.", ("exit", _CITY, _NET, "2017", "occurred")),
        (f"Die Mitgliedschaft der {_CITY} im {_NET} endete 2017.", ("exit", _CITY, _NET, "2017", "occurred")),
        (
            f"Mit Schreiben vom 12.06.2020 hat die {_CITY} ihre Mitgliedschaft im {_NET} zum 31.12.2020 gekündigt.",
            ("exit", _CITY, _NET, "2020-12-31", "occurred"),
        ),
        (
            f"Die {_CITY} hat mitgeteilt, dass sie dem {_NET} zum 1. Januar 2022 beitreten wird.",
            ("accession", _CITY, _NET, "2022-01-01", "decided"),
        ),
        (
            f"Der Kreistag hat in der Sitzung am 12.03.2019 beschlossen, dem {_NET} zum 01.07.2019 beizutreten.",
            ("accession", _COUNTY, _NET, "2019-07-01", "decided"),
        ),
        (f"Der Antrag, dem {_NET} beizutreten, wurde abgelehnt.", ("accession", _COUNTY, _NET, None, "rejected")),
        (f"Die Verwaltung empfiehlt, aus dem {_NET} auszutreten.", ("exit", _COUNTY, _NET, None, "proposed")),
    ],
)
def test_joining_and_leaving_is_told_with_who_does_it(sentence: str, expected: tuple[object, ...]) -> None:
    assert _told(sentence) == {expected}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (f"Der Auflösung des {_OF_NET} mit Ablauf des 31.12.2021 wird zugestimmt.", ("dissolution", "2021-12-31")),
        (f"Der Kreistag beschließt, das {_NET} zum 31.12.2021 aufzulösen.", ("dissolution", "2021-12-31")),
        (f"Der Gründung des {_OF_NET} wird zugestimmt.", ("founding", None)),
    ],
)
def test_a_motion_proposes(sentence: str, expected: tuple[str, str | None]) -> None:
    assert _asked(sentence) == {(expected[0], _NET, None, expected[1], "proposed")}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Bei Auflösung des {_OF_NET} fällt das Vermögen an den Landkreis Aheim.",
        f"Sollte sich das {_NET} auflösen, fällt das Vermögen an die Mitglieder.",
        f"Ein Austritt aus dem {_NET} ist nicht vorgesehen.",
        f"Das {_NET} richtete 2014 eine Geschäftsstelle ein.",
        f"Die Geschäftsstelle des {_OF_NET} wurde 2014 in Bestadt eingerichtet.",
        "Für die Errichtung des Klinikums Aheim wurden 2012 Mittel bewilligt.",
        f"Die Mitglieder des {_OF_NET} gründeten 2013 einen Beirat.",
    ],
)
def test_what_is_only_spoken_of_is_no_event(sentence: str) -> None:
    assert _told(sentence) == set()


def test_two_events_of_a_sentence_keep_their_own_dates() -> None:
    text = f"Nachdem sich das {_FORUM} 2014 aufgelöst hatte, wurde 2015 das {_NET} gegründet."
    assert _told(text) == {
        ("dissolution", _FORUM, None, "2014", "occurred"),
        ("founding", _NET, None, "2015", "occurred"),
    }


def test_who_joins_by_the_motion_is_who_is_meant_where_no_name_stands() -> None:
    text = (
        f"Beschlussvorschlag:\nDie {_CLINIC} beteiligt sich an der {_GROUP}.\n\n"
        f"Sachverhalt:\nDie Mitarbeit in der {_GROUP} wurde 2009 beendet."
    )
    assert events(text, issuer=_COUNTY) == {
        ("accession", _CLINIC, _GROUP, None, "proposed"),
        ("exit", _CLINIC, _GROUP, "2009", "occurred"),
    }
