"""Foundings and former names that stand beside a name, in labels and in subordinate clauses."""

import pytest

from tests.unit.loaders.reading.told import events

_CLUB, _CIRCLE = "Hospizverein Aheim e. V.", "Initiative Pflege Aheim"
_NOW, _BEFORE = "Nordland Tourismus GmbH", "Fremdenverkehr Nordland GmbH"


def _told(sentence: str) -> set[tuple[object, ...]]:
    return events(f"Sachverhalt:\n{sentence}", issuer="Landkreis Aheim", number="2021/15")


@pytest.mark.parametrize(
    ("sentence", "body", "date"),
    [
        (f"Die seit 2014 bestehende {_CIRCLE} sucht Räume.", _CIRCLE, "2014"),
        (f"Die seit 2014 tätige {_CIRCLE} sucht Räume.", _CIRCLE, "2014"),
        (f"2014 hat sich die {_CIRCLE} gebildet.", _CIRCLE, "2014"),
        (f"Gründungsjahr der {_CIRCLE} ist 2014.", _CIRCLE, "2014"),
        (f"Gründungstag der {_CIRCLE} war der 3. Mai 2014.", _CIRCLE, "2014-05-03"),
        (f"Aus einer losen Runde wurde 2017 ein Verein mit dem Namen „{_CLUB}“.", _CLUB, "2017"),
        (f"{_NOW}\nGründung: 1991", _NOW, "1991"),
    ],
)
def test_a_founding_is_told_without_a_verb_of_founding(sentence: str, body: str, date: str) -> None:
    assert _told(sentence) == {("founding", body, None, date, "occurred")}


def test_what_is_being_founded_is_proposed() -> None:
    assert _told(f"Der {_CLUB} befindet sich in Gründung.") == {("founding", _CLUB, None, None, "proposed")}


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        (f"Die {_NOW}, die bis 2012 als {_BEFORE} firmierte, berät die Orte.", "2012"),
        (f"Die {_NOW}, die früher {_BEFORE} hieß, berät die Orte.", None),
        (f"Die {_NOW} berät die Orte, anfangs unter dem Namen {_BEFORE}.", None),
        (f"Die {_NOW} ist 2009 aus der {_BEFORE} hervorgegangen.", "2009"),
        (f"Die {_NOW}, hervorgegangen aus der {_BEFORE}, berät die Orte.", None),
        (f"Die {_NOW} ist die Nachfolgerin der {_BEFORE}.", None),
        (f"Rechtsnachfolgerin der {_BEFORE} ist seit 2009 die {_NOW}.", "2009"),
        (f"Der neue Name der {_BEFORE} lautet {_NOW}.", None),
        (f"Die heute als „{_NOW}“ auftretende ehemalige „{_BEFORE}“ berät die Orte.", None),
    ],
)
def test_a_former_name_is_told_beside_the_new_one(sentence: str, date: str | None) -> None:
    assert _told(sentence) == {("rename", _BEFORE, _NOW, date, "occurred")}


def test_a_company_out_of_a_circle_is_a_beginning() -> None:
    text = f"Der {_CLUB} ging 2017 aus der {_CIRCLE} hervor."
    assert _told(text) == {("founding", _CLUB, None, "2017", "occurred")}


@pytest.mark.parametrize(
    ("sentence", "body", "date"),
    [
        ("Die Hospiz Nordland gGmbH, eine 2010 gegründete Tochter der Stadt, bleibt.", "Hospiz Nordland gGmbH", "2010"),
        ("Die 2010 ausgegliederte Hospiz Nordland gGmbH bleibt.", "Hospiz Nordland gGmbH", "2010"),
    ],
)
def test_an_apposition_tells_of_the_name_before_it(sentence: str, body: str, date: str) -> None:
    assert _told(sentence) == {("founding", body, None, date, "occurred")}


def test_what_is_only_coming_into_being_is_proposed() -> None:
    text = f"Die Satzung des {_CLUB}, der gerade erst entsteht, wird anerkannt."
    assert _told(text) == {("founding", _CLUB, None, None, "proposed")}


@pytest.mark.parametrize(
    ("sentence", "kind", "date"),
    [
        (f"Die Stadt Bestadt verabschiedete sich 2010 aus dem {_CLUB}", "exit", "2010"),
        (f"Die Stadt Bestadt ist mit Ablauf des 31.12.2008 aus dem {_CLUB} entlassen.", "exit", "2008-12-31"),
        (f"Die Stadt Bestadt hat ihre Zugehörigkeit zum {_CLUB} 2011 aufgegeben.", "exit", "2011"),
        (f"2012 stieß die Stadt Bestadt zum {_CLUB} hinzu.", "accession", "2012"),
        (f"Zum 01.01.2012 kam die Stadt Bestadt zum {_CLUB} hinzu.", "accession", "2012-01-01"),
    ],
)
def test_who_comes_and_goes_is_told_in_many_words(sentence: str, kind: str, date: str) -> None:
    assert _told(sentence) == {(kind, "Stadt Bestadt", _CLUB, date, "occurred")}


@pytest.mark.parametrize(
    "sentence", ["Das Netzwerk Demenz Aheim endete 2012.", "2012 wurde das Netzwerk Demenz Aheim beendet."]
)
def test_what_ends_is_dissolved(sentence: str) -> None:
    assert _told(sentence) == {("dissolution", "Netzwerk Demenz Aheim", None, "2012", "occurred")}
