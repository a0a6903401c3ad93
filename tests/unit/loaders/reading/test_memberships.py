"""Who is member of what: one sentence a pattern, bodies of our own invention."""

import pytest

from tests.unit.loaders.reading.told import memberships

_A, _B, _CITY = "Landkreis Aheim", "Landkreis Beheim", "Stadt Bestadt"
_NET = "Netzwerk Pflege Nordland"


@pytest.mark.parametrize(
    ("text", "who", "role", "body"),
    [
        (f"Dem {_NET} gehören die Landkreise Aheim und Beheim an.", {_A, _B}, "member", _NET),
        (f"Mitglieder des Netzwerks Pflege Nordland sind der {_A} und die {_CITY}.", {_A, _CITY}, "member", _NET),
        (f"Der {_A} ist Gründungsmitglied im {_NET}.", {_A}, "founding_member", _NET),
        (f"Mitglied im {_NET} ist auch die {_CITY}.", {_CITY}, "member", _NET),
        (f"Am {_NET} beteiligen sich die Landkreise Aheim und Beheim.", {_A, _B}, "member", _NET),
        (f"Das {_NET} besteht aus den Landkreisen Aheim und Beheim.", {_A, _B}, "member", _NET),
        (f"Das {_NET} hat 12 Mitglieder, darunter die {_CITY}.", {_CITY}, "member", _NET),
        (f"Das {_NET} ist ein Zusammenschluss der Landkreise Aheim und Beheim.", {_A, _B}, "member", _NET),
        (f"Zu den Mitgliedern des Netzwerks Pflege Nordland zählt die {_CITY}.", {_CITY}, "member", _NET),
        (f"Die Landkreise Aheim und Beheim bilden gemeinsam das {_NET}.", {_A, _B}, "member", _NET),
        (f"Im {_NET} arbeiten der {_A} und die {_CITY} zusammen.", {_A, _CITY}, "member", _NET),
        (f"Träger des Netzwerks Pflege Nordland ist der {_A}.", {_A}, "operator", _NET),
        (f"Das {_NET} befindet sich in Trägerschaft des Landkreises Aheim.", {_A}, "operator", _NET),
        (f"Das {_NET} wird gefördert von der AOK PLUS und der BARMER.", {"AOK PLUS", "BARMER"}, "funder", _NET),
        (f"Derzeit fördern die AOK PLUS und BARMER das {_NET}.", {"AOK PLUS", "BARMER"}, "funder", _NET),
        ("Der Landkreis Aheim hält 25 % der Anteile an der Nord GmbH.", {_A}, "shareholder", "Nord GmbH"),
        ("An der Nord GmbH ist der Landkreis Aheim mit 25,1 Prozent beteiligt.", {_A}, "shareholder", "Nord GmbH"),
    ],
)
def test_a_sentence_says_who_belongs_to_what(text: str, who: set[str], role: str, body: str) -> None:
    assert memberships(text) == {(member, role, "current", body, "", "") for member in who}


def test_shareholders_are_read_with_their_shares() -> None:
    shares = "der Landkreis Aheim (51 %), die Stadt Bestadt (25 %) und der Landkreis Beheim"
    text = f"Gesellschafter der Nord GmbH sind {shares}."
    assert {member for member, role, *_ in memberships(text) if role == "shareholder"} == {_A, _B, _CITY}


def test_since_when_and_until_when_are_kept() -> None:
    assert memberships(f"Die {_CITY} ist seit dem 01.07.2010 Mitglied im {_NET}.") == {
        (_CITY, "member", "current", _NET, "2010-07-01", "")
    }
    assert memberships(f"Der {_A} war von 2005 bis 2012 Mitglied im {_NET}.") == {
        (_A, "member", "ended", _NET, "2005", "2012")
    }


def test_the_verein_is_shareholder_of_the_gmbh_that_the_paragraph_speaks_of() -> None:
    text = (
        "Die Metropolregion Nordland wächst. Der Landkreis Aheim ist Mitglied im Verein der Kommunen in der "
        "Metropolregion, dieser wiederum ist Gesellschafter an der GmbH."
    )
    assert memberships(text) == {
        (_A, "member", "current", "Verein der Kommunen in der Metropolregion", "", ""),
        ("Verein der Kommunen in der Metropolregion", "shareholder", "current", "Metropolregion Nordland", "", ""),
    }


def test_members_may_stand_one_a_line_below_their_heading() -> None:
    text = f"Mitglieder des Netzwerks Pflege Nordland sind:\n- {_A}\n- {_CITY}\n- AOK PLUS\n\nDas Netzwerk tagt."
    assert {member for member, *_ in memberships(text)} == {_A, _CITY, "AOK PLUS"}


def test_a_partner_of_a_trial_is_partner_for_its_term() -> None:
    text = (
        f"Das {_NET} wurde von 07/2014 bis 06/2017 erprobt. "
        "Die Erprobung wurde von der Hochschule Nordstadt wissenschaftlich begleitet."
    )
    assert memberships(text) == {("Hochschule Nordstadt", "partner", "ended", _NET, "2014-07", "2017-06")}


def test_a_membership_that_is_refused_is_rejected_and_one_that_goes_on_is_current() -> None:
    assert memberships(f"Auf eine Mitgliedschaft im {_NET} verzichtet die {_CITY}.") == {
        (_CITY, "member", "rejected", _NET, "", "")
    }
    assert memberships(f"Beschlussvorschlag:\nDie Mitgliedschaft der {_CITY} im {_NET} wird fortgesetzt.") == {
        (_CITY, "member", "current", _NET, "", "")
    }
