"""What becomes of bodies."""

import pytest

from tests.unit.loaders.reading.told import events, line

_A, _B, _C = "Gesundheitsforum Aheim", "Pflegenetzwerk Aheim", "Gesundheitsregion Aheim"
_GMBH = "Nordland Tourismus GmbH"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Die {_GMBH} wurde am 12.03.1999 in Bestadt gegründet.", ("founding", _GMBH, None, "1999-03-12", "occurred")),
        (f"Gegründet wurde die {_GMBH} 2004.", ("founding", _GMBH, None, "2004", "occurred")),
        (f"Die Gründung der {_GMBH} erfolgte 2004.", ("founding", _GMBH, None, "2004", "occurred")),
        (f"Das {_B} besteht seit 2004.", ("founding", _B, None, "2004", "occurred")),
        ("2015 wurde der Landkreis Aheim zur Gesundheitsregion Aheim.", ("founding", _C, None, "2015", "occurred")),
        (
            "Zur Gesundheitsregion Aheim ist der Landkreis Aheim 2015 geworden.",
            ("founding", _C, None, "2015", "occurred"),
        ),
        (f"Die {_GMBH} soll gegründet werden.", ("founding", _GMBH, None, None, "proposed")),
        (f"Beschlussvorschlag:\nDas {_B} wird aufgelöst.", ("dissolution", _B, None, None, "proposed")),
        (f"Die {_GMBH} wurde zum 31.12.2018 aufgelöst.", ("dissolution", _GMBH, None, "2018-12-31", "occurred")),
        (f"Das {_B} wird in die {_C} überführt.", ("merger", _B, _C, None, "proposed")),
        (f"{_A} und {_B} gehen gemeinsam in der {_C} auf.", ("merger", f"{_A}; {_B}", _C, None, "proposed")),
        (f"Das {_B} wurde 2012 in „Bündnis Pflege“ umbenannt.", ("rename", _B, "Bündnis Pflege", "2012", "occurred")),
        (f"Das {_B} soll in eine GmbH umgewandelt werden.", ("rename", _B, None, None, "proposed")),
    ],
)
def test_a_sentence_tells_what_becomes_of_a_body(text: str, expected: tuple[object, ...]) -> None:
    assert events(text) == {expected}


def test_what_springs_from_several_bodies_is_a_merger_and_a_beginning() -> None:
    text = f"Aus dem {_A} und dem {_B} entstand 2016 die {_C}."
    assert ("merger", f"{_A}; {_B}", _C, "2016", "occurred") in events(text)


def test_years_ago_count_from_the_year_of_the_paper() -> None:
    text = f"Das {_B} ist vor fünf Jahren aus einer Runde entstanden."
    assert events(text, number="2015/12") == {("founding", _B, None, "2010", "occurred")}


def test_means_that_go_over_to_another_body_are_a_merger_where_the_paper_speaks_of_one() -> None:
    moved = f"Das Budget des Pflegenetzwerks Aheim wird in das Budget der {_C} übertragen."
    assert events(moved) == set()
    assert events(f"{moved} Der Zusammenschluss bündelt Kräfte.") == {("merger", _B, _C, None, "proposed")}


def test_of_two_dates_of_founding_the_contract_shows_the_surer() -> None:
    text = f"Das {_B} wurde 2013 gegründet. Das Konzept wurde am 31. März 2003 genehmigt."
    assert events(text) == {("founding", _B, None, "2013", "occurred")}


def test_a_change_of_legal_form_is_a_rename_of_that_subtype() -> None:
    (event,) = line(f"Das {_B} soll in eine GmbH umgewandelt werden.")["events"]
    assert event["subtype"] == "legal_form"
