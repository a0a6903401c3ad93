"""Joining and leaving: proposed, refused, decided, happened; with the membership behind it."""

from tests.unit.loaders.reading.told import events, line, memberships

_CITY, _NET = "Stadt Bestadt", "Klimabündnis Nordland"
_MOTION = "Beschlussvorschlag:\n"


def test_a_motion_to_join_proposes_the_accession_and_the_membership() -> None:
    text = f"{_MOTION}Die {_CITY} tritt dem {_NET} zum 01.01.2020 bei."
    assert events(text) == {("accession", _CITY, _NET, "2020-01-01", "proposed")}
    assert memberships(text) == {(_CITY, "member", "proposed", _NET, "2020-01-01", "")}


def test_a_motion_not_to_join_is_a_refusal() -> None:
    text = f"{_MOTION}Der Rat entscheidet, dass die {_CITY} dem {_NET} nicht beitritt."
    assert events(text) == {("accession", _CITY, _NET, None, "rejected")}
    assert memberships(text) == {(_CITY, "member", "rejected", _NET, "", "")}


def test_an_accession_that_happened_keeps_its_date_and_not_that_of_the_decision() -> None:
    text = f"Nach einem Ratsbeschluss vom 08.06.2006 trat die {_CITY} dem {_NET} am 01.01.2007 bei."
    assert events(text) == {("accession", _CITY, _NET, "2007-01-01", "occurred")}
    assert memberships(text) == {(_CITY, "member", "current", _NET, "2007-01-01", "")}


def test_the_authority_joins_where_the_motion_names_only_itself() -> None:
    text = f"{_MOTION}Die Stadt tritt dem {_NET} bei."
    assert events(text, issuer=_CITY) == {("accession", _CITY, _NET, None, "proposed")}


def test_what_others_have_decided_is_their_standing() -> None:
    text = (
        "Einen Beitritt zum Tourismusverband Nordland abgelehnt haben die Gemeinden Edorf und Efdorf; "
        "vertagt hat die Gemeinde Geheim. Die Gemeinde Hadorf hat beschlossen beizutreten."
    )
    body = "Tourismusverband Nordland"
    assert memberships(text, issuer=_CITY) == {
        ("Gemeinde Edorf", "member", "rejected", body, "", ""),
        ("Gemeinde Efdorf", "member", "rejected", body, "", ""),
        ("Gemeinde Geheim", "member", "proposed", body, "", ""),
        ("Gemeinde Hadorf", "member", "decided", body, "", ""),
    }
    assert events(text, issuer=_CITY) == set()


def test_leaving_is_read_in_its_many_words() -> None:
    for text, date, status in (
        (f"{_MOTION}Die Mitgliedschaft der {_CITY} im {_NET} wird zum 31.12.2021 gekündigt.", "2021-12-31", "proposed"),
        (f"{_MOTION}Die {_CITY} gibt ihre Mitgliedschaft im {_NET} auf.", None, "proposed"),
        (f"Die {_CITY} hat 2012 ihre Mitgliedschaft im {_NET} beendet.", "2012", "occurred"),
        (f"Die {_CITY} will das {_NET} verlassen.", None, "proposed"),
    ):
        assert events(text) == {("exit", _CITY, _NET, date, status)}, text


def test_facts_of_the_motion_are_marked_as_such() -> None:
    told = line(f"{_MOTION}Die {_CITY} tritt dem {_NET} bei.\n\nSachverhalt:\nAlles gut.")
    assert told["document"]["status"] == "proposed"
    assert told["events"][0]["evidence"]["quote"] == f"Die {_CITY} tritt dem {_NET} bei."
