from datetime import date

from graph_model.analysis.doubles import Double, rank
from graph_model.ledger.entries import Entries
from graph_model.projection.project import project
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus
from tests.builders import Line, belongs, body_of, doubled, exists, happens, member, paper, works_on

TODAY = date(2024, 1, 1)
NET, COMPLETE = BodyKind.NETWORK, Completeness.COMPLETE


def ranked(*lines: Line) -> tuple[Double, ...]:
    return rank(project(Entries.of([paper("blatt", *lines).bundle()])), TODAY)


def pairs(*lines: Line) -> list[set[str]]:
    return [{double.left, double.right} for double in ranked(*lines)]


def bodies(*names: str) -> set[str]:
    return {body_of(name) for name in names}


def test_a_pair_that_a_paper_calls_doubled_comes_before_one_with_a_shared_topic() -> None:
    topics = [works_on(name, "Pflege") for name in ("Netz A", "Netz B", "Netz C")]
    found = pairs(doubled("Netz B", "Netz C"), *topics, *(exists(n, body_kind=NET) for n in ("Netz A", "Netz B")))
    assert found[0] == bodies("Netz B", "Netz C")


def test_a_proposed_merger_is_explicit_wording() -> None:
    merger = happens(EventKind.MERGER, ["Netz A"], ["Netz B"], status=EventStatus.PROPOSED)
    assert pairs(merger) == [bodies("Netz A", "Netz B")]


def test_what_ended_is_no_double_today() -> None:
    end = happens(EventKind.DISSOLUTION, ["Netz A"], date="2020")
    assert pairs(doubled("Netz A", "Netz B"), end) == []


def test_a_body_is_never_the_double_of_its_own_organ() -> None:
    assert pairs(doubled("Netz A", "Steuerung"), belongs("Steuerung", "Netz A")) == []


def test_a_member_is_never_the_double_of_its_body() -> None:
    assert pairs(doubled("Verein", "Tochter"), member("Verein", "Tochter")) == []


def test_incomplete_member_lists_give_no_figure() -> None:
    shared = [member(who, net) for who in ("Stadt A", "Stadt B") for net in ("Netz A", "Netz B")]
    topics = [works_on(net, "Pflege") for net in ("Netz A", "Netz B")]
    (double,) = ranked(*shared, *topics)
    (part,) = (part for part in double.parts if part.name == "members")
    assert (part.score, part.left_value) == (None, "2 bekannt (Einzelnennung)")


def test_bodies_known_from_one_list_alone_are_no_doubles() -> None:
    nets = ("Netz A", "Netz B")
    assert pairs(*(member("Stadt A", net) for net in nets), *(exists(net, body_kind=NET) for net in nets)) == []


def test_complete_member_lists_are_compared() -> None:
    shared = [member(who, net) for who in ("Stadt A", "Stadt B") for net in ("Netz A", "Netz B")]
    (double,) = ranked(*shared, *(exists(n, member_list=COMPLETE, body_kind=NET) for n in ("Netz A", "Netz B")))
    assert {p.name: p.score for p in double.parts} == {
        "wording": None,
        "members": 1.0,
        "topics": None,
        "purpose": None,
        "target_group": None,
        "territory": None,
        "kind": 1.0,
        "time": None,
        "funding": None,
    }


def test_unknown_parts_lower_the_confidence_and_not_the_score() -> None:
    (double,) = ranked(doubled("Netz A", "Netz B"))
    assert (double.score, double.confidence) == (1.0, 0.4926)


def test_municipalities_are_no_doubles() -> None:
    cities = [exists(name, body_kind=BodyKind.CITY) for name in ("Stadt A", "Stadt B")]
    assert pairs(*cities, works_on("Stadt A", "Pflege"), works_on("Stadt B", "Pflege")) == []
