"""Containment, chains, and groups of more than two."""

from graph_model.analysis.doubles import Chains, chains, containments, groups
from tests.builders import body_of, doubled, member, works_on
from tests.unit.graph_model.analysis.doubles.told import compared, listed

SMALL, MIDDLE, LARGE = ("A", "B", "C"), ("A", "B", "C", "D"), ("A", "B", "C", "D", "E")


def test_a_body_whose_members_are_all_in_another_is_found() -> None:
    (one,) = containments(compared(*listed("Innen", *SMALL), *listed("Außen", *LARGE, complete=False)))
    assert (one.inner, one.outer, len(one.members), one.part) == (body_of("Innen"), body_of("Außen"), 3, 0.6)


def test_an_incomplete_list_is_in_no_other() -> None:
    assert containments(compared(*listed("Innen", *SMALL, complete=False), *listed("Außen", *LARGE))) == ()


def test_a_member_is_not_said_to_lie_in_its_body() -> None:
    lines = [*listed("Innen", *SMALL), *listed("Außen", *LARGE), member("Innen", "Außen")]
    assert containments(compared(*lines)) == ()


def test_body_in_body_in_body_is_a_chain() -> None:
    lines = [*listed("Innen", *SMALL), *listed("Mitte", *MIDDLE), *listed("Außen", *LARGE)]
    assert chains(compared(*lines)) == Chains((tuple(map(body_of, ("Innen", "Mitte", "Außen"))),))


def test_a_group_is_each_with_each_and_not_a_chain_of_neighbours() -> None:
    group = [doubled(*pair) for pair in (("N1", "N2"), ("N2", "N3"), ("N1", "N3"))]
    chain = [doubled("N3", "N4"), works_on("N4", "Pflege")]
    (found,) = groups(compared(*group, *chain))
    assert (set(found.bodies), found.least) == (set(map(body_of, ("N1", "N2", "N3"))), found.usual)


def test_where_there_are_more_chains_than_are_looked_for_it_says_so() -> None:
    guests = [f"Gast {n}" for n in range(3)]
    inner = [line for guest in guests for line in listed(f"Innen mit {guest}", *SMALL, guest)]
    found = compared(*inner, *listed("Mitte", *SMALL, *guests), *listed("Außen", *LARGE, *guests))
    assert [(len(told.chains), told.are_cut) for told in (chains(found), chains(found, 2))] == [(3, False), (2, True)]
