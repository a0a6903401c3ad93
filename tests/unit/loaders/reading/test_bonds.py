"""The many ways in which papers say who belongs to what; bodies of our own invention."""

import pytest

from tests.unit.loaders.reading.told import line, memberships

_A, _B, _CITY, _EDORF = "Landkreis Aheim", "Landkreis Beheim", "Stadt Bestadt", "Gemeinde Edorf"
_NET, _CLUB, _FIRM = "Netzwerk Pflege Nordland", "Klimaschutz Nordland e. V.", "Klinikverbund Nordland GmbH"
_ASKED = "Beschlussvorschlag:\n"

_IS = [
    (f"Der {_A} gehört dem {_NET} an.", {_A}, "member", _NET),
    (f"Zum {_NET} zählen der {_A} und die {_CITY}.", {_A, _CITY}, "member", _NET),
    (f"Das {_NET}, dem auch die {_CITY} angehört, tagt zweimal im Jahr.", {_CITY}, "member", _NET),
    (f"Die {_CITY}, die dem {_NET} angehört, zahlt nichts.", {_CITY}, "member", _NET),
    (f"Das {_NET}, in dem die {_CITY} Mitglied ist, tagt zweimal im Jahr.", {_CITY}, "member", _NET),
    (f"Das {_NET}, dessen Mitglied die {_CITY} ist, tagt zweimal im Jahr.", {_CITY}, "member", _NET),
    (f"Die {_CITY} ist Mitglied des Vereins {_CLUB}", {_CITY}, "member", _CLUB),
    (f"Die {_CITY} ist ordentliches Mitglied im Verein „{_CLUB}“.", {_CITY}, "member", _CLUB),
    (f"Die {_CITY}, Mitglied im {_NET}, begrüßt das.", {_CITY}, "member", _NET),
    (
        f"Zu den Mitgliedern des Netzwerks Pflege Nordland gehören der {_A} und die {_CITY}.",
        {_A, _CITY},
        "member",
        _NET,
    ),
    (f"Mitglieder im {_NET}: {_A}, {_B} und {_CITY}", {_A, _B, _CITY}, "member", _NET),
    (f"Mitglieder des Netzwerks Pflege Nordland sind neben dem {_A} auch die {_CITY}.", {_A, _CITY}, "member", _NET),
    (f"Im {_NET} sind der {_A} und die {_CITY} vertreten.", {_A, _CITY}, "member", _NET),
    (f"Der {_A} und die {_CITY} haben sich zum {_NET} zusammengeschlossen.", {_A, _CITY}, "member", _NET),
    (f"Dem {_NET} haben sich der {_A} und die {_CITY} angeschlossen.", {_A, _CITY}, "member", _NET),
    (f"Das {_NET} setzt sich aus dem {_A} und der {_CITY} zusammen.", {_A, _CITY}, "member", _NET),
    (f"An der {_FIRM} ist der {_A} mit 25,1 % beteiligt.", {_A}, "shareholder", _FIRM),
    (f"Der {_A} ist mit 51 % an der {_FIRM} beteiligt.", {_A}, "shareholder", _FIRM),
    (f"Die {_CITY} hält 49 v. H. der Anteile an der {_FIRM}.", {_CITY}, "shareholder", _FIRM),
    (f"Die {_CITY} ist alleinige Gesellschafterin der {_FIRM}.", {_CITY}, "shareholder", _FIRM),
    (f"Gesellschafter der {_FIRM} sind der {_A} (51 %) und die {_CITY} (49 %).", {_A, _CITY}, "shareholder", _FIRM),
    (
        f"Die {_FIRM}, an der der {_A} mit 60 % und die {_CITY} mit 40 % beteiligt sind, wächst.",
        {_A, _CITY},
        "shareholder",
        _FIRM,
    ),
    (f"Die {_FIRM} ist eine hundertprozentige Tochter des Landkreises Aheim.", {_A}, "shareholder", _FIRM),
    (f"Das {_NET} wird vom {_A} und von der {_CITY} getragen.", {_A, _CITY}, "operator", _NET),
    (f"Träger des Netzwerks Pflege Nordland ist seit 2010 der {_A}.", {_A}, "operator", _NET),
    (f"Das {_NET} in Trägerschaft des Landkreises Aheim wächst.", {_A}, "operator", _NET),
    (f"Der {_A} betreibt das {_NET}.", {_A}, "operator", _NET),
    (f"Der {_A} fungiert als Träger des Netzwerks Pflege Nordland.", {_A}, "operator", _NET),
    (f"Die Trägerschaft für das {_NET} liegt beim {_A}.", {_A}, "operator", _NET),
    ("Das vom Land Niedersachsen geförderte Netzwerk Pflege Nordland wächst.", {"Land Niedersachsen"}, "funder", _NET),
    ("Das Land Niedersachsen fördert das Netzwerk Pflege Nordland.", {"Land Niedersachsen"}, "funder", _NET),
    (f"Das {_NET} wird aus Mitteln der AOK Niedersachsen finanziert.", {"AOK Niedersachsen"}, "funder", _NET),
    (f"Gefördert wird das {_NET} durch das Land Niedersachsen.", {"Land Niedersachsen"}, "funder", _NET),
    (f"Kooperationspartner des Netzwerks Pflege Nordland sind der {_A} und die {_CITY}.", {_A, _CITY}, "partner", _NET),
    (f"Die {_CITY} ist Kooperationspartnerin im {_NET}.", {_CITY}, "partner", _NET),
    (f"Das {_NET} kooperiert mit der {_CITY}.", {_CITY}, "partner", _NET),
]


@pytest.mark.parametrize(("text", "who", "role", "body"), _IS)
def test_who_belongs_to_what_is_read_in_many_words(text: str, who: set[str], role: str, body: str) -> None:
    told = {(member, said, status, of) for member, said, status, of, _, _ in memberships(text)}
    assert told == {(member, role, "current", body) for member in who}


_CHANGES = [
    (f"{_ASKED}Die {_CITY} tritt dem {_CLUB} bei.", "proposed", "", ""),
    (f"{_ASKED}Dem Beitritt der {_CITY} zum {_CLUB} wird zugestimmt.", "proposed", "", ""),
    (f"{_ASKED}Die {_CITY} wird zum 01.01.2020 Mitglied im {_CLUB}", "proposed", "2020-01-01", ""),
    (f"{_ASKED}Der Rat beschließt, dass die {_CITY} dem {_CLUB} beitritt.", "proposed", "", ""),
    (f"{_ASKED}Die {_CITY} beantragt die Aufnahme in den {_CLUB}", "proposed", "", ""),
    (f"{_ASKED}Die {_CITY} beantragt die Mitgliedschaft im {_CLUB}", "proposed", "", ""),
    (f"{_ASKED}Die {_CITY} schließt sich dem {_CLUB} an.", "proposed", "", ""),
    (f"{_ASKED}Ein Beitritt der {_CITY} zum {_CLUB} wird abgelehnt.", "rejected", "", ""),
    (f"{_ASKED}Von einem Beitritt der {_CITY} zum {_CLUB} wird abgesehen.", "rejected", "", ""),
    (f"Die {_CITY} ist dem {_CLUB} im Jahr 2012 beigetreten.", "current", "2012", ""),
    (f"Im Jahr 2012 trat die {_CITY} dem {_CLUB} bei.", "current", "2012", ""),
    (f"Die {_CITY} wurde 2012 in den {_CLUB} aufgenommen.", "current", "2012", ""),
    (f"Die {_CITY} wurde 2012 Mitglied im {_CLUB}", "current", "2012", ""),
    (f"Seit 2012 gehört die {_CITY} dem {_CLUB} an.", "current", "2012", ""),
    (f"Die {_CITY} ist seit ihrem Beitritt im Jahr 2012 Mitglied im {_CLUB}", "current", "2012", ""),
    (f"Die Stadtvertretung hat beschlossen, dass die {_CITY} dem {_CLUB} beitritt.", "decided", "", ""),
    (f"Die {_CITY} beabsichtigt, dem {_CLUB} beizutreten.", "proposed", "", ""),
    (f"Die {_CITY} möchte Mitglied im {_CLUB} werden.", "proposed", "", ""),
    (f"Die {_CITY} ist zum 31.12.2015 aus dem {_CLUB} ausgetreten.", "ended", "", "2015-12-31"),
    (f"Die {_CITY} hat ihre Mitgliedschaft im {_CLUB} zum 31.12.2015 gekündigt.", "ended", "", "2015-12-31"),
    (f"Die {_CITY} schied 2015 aus dem {_CLUB} aus.", "ended", "", "2015"),
    (f"Die {_CITY} war von 2005 bis 2015 Mitglied im {_CLUB}", "ended", "2005", "2015"),
    (f"Die {_CITY} ist nicht mehr Mitglied im {_CLUB}", "ended", "", ""),
    (f"{_ASKED}Die {_CITY} tritt aus dem {_CLUB} aus.", "current", "", ""),
    (f"{_ASKED}Die Mitgliedschaft der {_CITY} im {_CLUB} wird gekündigt.", "current", "", ""),
    (f"{_ASKED}Die {_CITY} bleibt Mitglied im {_CLUB}", "current", "", ""),
]


@pytest.mark.parametrize(("text", "status", "since", "until"), _CHANGES)
def test_how_far_a_membership_is_decided_and_since_when(text: str, status: str, since: str, until: str) -> None:
    assert memberships(f"{text}\n\nBerichtet wurde am 12.03.2018.") == {(_CITY, "member", status, _CLUB, since, until)}


@pytest.mark.parametrize(
    "text",
    [
        f"Die Mitglieder des Netzwerks Pflege Nordland haben die {_CITY} besucht.",
        f"Der {_A} begrüßt die Arbeit des Netzwerks Pflege Nordland.",
        f"Die Mitgliederversammlung des Netzwerks Pflege Nordland tagt in der {_CITY}.",
        f"Ein Austritt aus dem {_NET} kann mit einer Frist von drei Monaten zum Jahresende erklärt werden.",
        f"Die Geschäftsstelle des Netzwerks Pflege Nordland liegt in der {_CITY}.",
        f"Ein Mitglied des Kreistages des Landkreises Aheim fragt nach dem {_NET}.",
        f"Die Träger öffentlicher Belange hat die {_CITY} beteiligt.",
    ],
)
def test_what_is_no_membership_is_none(text: str) -> None:
    assert memberships(text) == set()


def test_the_authority_is_meant_where_nobody_is_named() -> None:
    text = f"{_ASKED}Der Kreistag beschließt, dem {_CLUB} beizutreten."
    assert memberships(text, issuer=_A) == {(_A, "member", "proposed", _CLUB, "", "")}


def test_another_than_the_authority_is_meant_where_title_and_motion_speak_of_it_alone() -> None:
    text = (
        f"{_ASKED}Die {_FIRM} tritt dem {_CLUB} bei.\n\nBegründung:\n"
        f"Die Geschäftsführung schlägt den Beitritt zum {_CLUB} vor."
    )
    assert memberships(text, issuer=_A) == {(_FIRM, "member", "proposed", _CLUB, "", "")}


def test_lines_below_a_heading_keep_their_dates() -> None:
    text = f"Dem {_NET} gehören an:\n- {_A} (seit 2012)\n- {_EDORF}\n- {_CITY} (bis 2015)\n\nEs tagt oft."
    assert memberships(text) == {
        (_A, "member", "current", _NET, "2012", ""),
        (_EDORF, "member", "current", _NET, "", ""),
        (_CITY, "member", "ended", _NET, "", "2015"),
    }


def test_a_term_of_notice_in_prose_belongs_to_the_membership_of_the_authority() -> None:
    text = (
        f"Die {_CITY} ist seit 2012 Mitglied im {_NET}. Dort ist auch die {_EDORF} Mitglied. "
        "Der Austritt ist mit einer Frist von drei Monaten zum Jahresende möglich."
    )
    told = {m["member"]: (m["notice_period"], m["terminable"], m["since"]) for m in line(text, _CITY)["memberships"]}
    assert told == {_CITY: ("P3M", True, "2012"), _EDORF: (None, None, None)}


def test_a_second_main_clause_has_its_own_subject() -> None:
    text = f"2012 kam der {_A} als Mitglied im {_NET} hinzu, und die {_CITY} ist Kooperationspartnerin des Netzwerks."
    assert memberships(text) == {
        (_A, "member", "current", _NET, "2012", ""),
        (_CITY, "partner", "current", _NET, "", ""),
    }


def test_who_left_and_comes_back_was_a_founder_until_then() -> None:
    text = (
        f"{_ASKED}Die {_CITY} tritt dem {_CLUB} bei.\n\nBegründung:\nIm Jahr 2001 haben die {_CITY} und der {_A} den "
        f"{_CLUB} gegründet. Die {_CITY} ist 2009 aus dem {_CLUB} ausgetreten."
    )
    told = {m for m in memberships(text) if m[0] == _CITY}
    assert told == {
        (_CITY, "member", "proposed", _CLUB, "", ""),
        (_CITY, "founding_member", "ended", _CLUB, "2001", "2009"),
    }
