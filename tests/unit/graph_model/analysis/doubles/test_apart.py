"""Who is never paired, and what is there on a day or in years."""

from datetime import date

import pytest

from graph_model.analysis.doubles import NoDouble, Window, pair_of
from graph_model.errors import InvalidValueError
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, Role, Status
from tests.builders import Line, belongs, body_of, exists, happens, member, works_on
from tests.unit.graph_model.analysis.doubles.told import bodies, compared, listed, pairs

SAME = [works_on(net, "Pflege") for net in ("Netz A", "Netz B")]
BOTH = [bodies("Netz A", "Netz B")]


def why(*lines: Line, when: date | Window = date(2024, 1, 1)) -> object:
    return pair_of(compared(*lines, when=when), body_of("Netz A"), body_of("Netz B"))


def test_an_organ_and_its_body_are_no_pair() -> None:
    assert why(*SAME, belongs("Netz B", "Netz A")) is NoDouble.ORGAN


def test_organs_of_one_body_are_no_pair() -> None:
    assert why(*SAME, belongs("Netz A", "Bund"), belongs("Netz B", "Bund")) is NoDouble.ORGAN


def test_parts_in_a_circle_end() -> None:
    assert why(*SAME, belongs("Netz A", "Netz B"), belongs("Netz B", "Netz A")) is NoDouble.ORGAN


def test_what_a_body_owns_through_another_is_no_double_of_it() -> None:
    owned = [member("Netz A", "Holding", role=Role.SHAREHOLDER), member("Holding", "Netz B", role=Role.SHAREHOLDER)]
    assert why(*SAME, *owned) is NoDouble.MEMBER


def test_a_verein_and_a_gmbh_of_one_name_are_no_pair() -> None:
    names = ("Trägerverein Auental e.V.", "Auental GmbH")
    lines = [line for net in names for line in listed(net, "Ort A", "Ort B")]
    found = pair_of(compared(*lines), *map(body_of, names))
    assert found is NoDouble.CARRIER


@pytest.mark.parametrize("kind", [EventKind.MERGER, EventKind.RENAME, EventKind.LEGAL_FORM, EventKind.SPLIT])
def test_what_followed_one_another_is_no_pair(kind: EventKind) -> None:
    assert why(*SAME, happens(kind, ["Netz A"], ["Mitte"]), happens(kind, ["Mitte"], ["Netz B"])) is NoDouble.SUCCESSION


def test_before_both_were_merged_into_a_third_they_were_a_pair() -> None:
    merged = happens(EventKind.MERGER, ["Netz A", "Netz B"], ["Netz C"], date="2020-06-30")
    found = [pairs(*SAME, merged, when=day) for day in (date(2019, 1, 1), date(2021, 1, 1))]
    assert found == [BOTH, []]


def test_years_hold_a_pair_that_was_there_at_once_in_them() -> None:
    ended = happens(EventKind.DISSOLUTION, ["Netz A"], date="2015")
    begun = happens(EventKind.FOUNDING, [], ["Netz B"], date="2012")
    found = [
        pairs(*SAME, ended, begun, when=Window.years(*told)) for told in ((2010, 2013), (2016, 2020), (2000, 2005))
    ]
    assert found == [BOTH, [], []]


def test_two_that_were_never_there_at_once_are_no_pair_of_the_years() -> None:
    ended = happens(EventKind.DISSOLUTION, ["Netz A"], date="2011-03-31")
    begun = happens(EventKind.FOUNDING, [], ["Netz B"], date="2012")
    assert why(*SAME, ended, begun, when=Window.years(2000, 2020)) is NoDouble.NOT_AT_ONCE


def test_members_count_when_they_were_members() -> None:
    left = member("Ort C", "Netz A", status=Status.ENDED, until=PartialDate(2012))
    lines = [*listed("Netz A", "Ort A", "Ort B"), left, *listed("Netz B", "Ort A", "Ort B", "Ort C")]
    found = [compared(*lines, when=day) for day in (date(2010, 1, 1), date(2020, 1, 1))]
    assert [one.told.members.sizes[one.told.columns.place[body_of("Netz A")]] for one in found] == [3, 2]


def test_a_body_that_all_members_left_is_no_double_today() -> None:
    left = [member(one, "Netz A", status=Status.ENDED, until=PartialDate(2012)) for one in ("Ort A", "Ort B")]
    assert (pairs(*SAME, *left), pairs(*SAME, *left, when=date(2011, 1, 1))) == ([], BOTH)


def test_why_there_is_no_pair_is_told() -> None:
    assert why(exists("Netz A"), exists("Netz B")) is NoDouble.NOTHING_IN_COMMON
    assert pair_of(compared(*SAME), body_of("Netz A"), "b_fehlt") is NoDouble.NOT_COMPARED


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        Window.years(2015, 2014)
