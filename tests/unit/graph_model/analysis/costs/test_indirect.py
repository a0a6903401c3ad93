"""What reaches a body through others: numbers, ranges, and what cannot be computed; loops and double ways."""

from graph_model.analysis.costs import CostLedger
from graph_model.analysis.costs.indirect import Certainty, Reach, all_reached, reach
from graph_model.values.vocabularies import Completeness, ContributionKind, Role
from tests.builders import Line, body_of, exists, member, paper, pays
from tests.unit.graph_model.analysis.costs.ledgers import RULES, facts


def reached(*lines: Line, targets: tuple[str, ...] = ("GmbH",)) -> Reach:
    told = facts(paper("liste", *lines))
    return reach(told, CostLedger.of(told, rules=RULES).cells(2020), body_of("Kreis"), map(body_of, targets))


def yearly(payer: str, payee: str, eur: int | None) -> Line:
    return pays(payer, payee, eur, year=2020, contribution_kind=ContributionKind.FEE)


def euro(found: Reach) -> tuple[int, int | None]:
    return found.low // 100, None if found.high is None else found.high // 100


def test_each_hop_shows_its_own_payment_and_the_end_a_range() -> None:
    found = reached(yearly("Kreis", "Verein", 3_000), yearly("Verein", "GmbH", 50_000))
    assert (euro(found), found.certainty) == ((0, 3_000), Certainty.RANGE)
    assert [(hop.low // 100, hop.payer == body_of("Kreis")) for hop in found.hops] == [(3_000, True), (50_000, False)]


def test_where_all_income_is_known_the_end_is_a_number_by_shares() -> None:
    found = reached(
        exists("Verein", member_list=Completeness.COMPLETE),
        member("Kreis", "Verein"),
        member("Stadt", "Verein"),
        yearly("Kreis", "Verein", 3_000),
        yearly("Stadt", "Verein", 1_000),
        yearly("Verein", "GmbH", 2_000),
    )
    assert (euro(found), found.certainty) == ((1_500, 1_500), Certainty.NUMBER)


def test_a_tie_without_a_known_amount_leaves_the_end_open_or_not_computable() -> None:
    found = reached(member("Kreis", "Verein"), member("Verein", "GmbH", role=Role.SHAREHOLDER))
    assert (found.certainty, len(found.unknown)) == (Certainty.NONE, 2)
    half = reached(yearly("Kreis", "Verein", 3_000), member("Verein", "GmbH", role=Role.SHAREHOLDER))
    assert (euro(half), half.certainty) == ((0, 3_000), Certainty.RANGE)


def test_two_ways_never_carry_more_than_the_hop_they_share() -> None:
    found = reached(
        yearly("Kreis", "Verein", 3_000),
        yearly("Verein", "Eins", 3_000),
        yearly("Verein", "Zwei", 3_000),
        yearly("Eins", "GmbH", 3_000),
        yearly("Zwei", "GmbH", 3_000),
    )
    assert euro(found) == (0, 3_000)


def test_loops_end_and_carry_nothing_twice() -> None:
    found = reached(
        yearly("Kreis", "Verein", 3_000),
        yearly("Verein", "Eins", 9_000),
        yearly("Eins", "Verein", 9_000),
        yearly("Eins", "GmbH", 9_000),
        yearly("GmbH", "Kreis", 500),
    )
    assert euro(found) == (0, 3_000)


def test_what_goes_on_from_one_target_to_another_is_counted_once() -> None:
    found = reached(
        yearly("Kreis", "Verein", 3_000),
        yearly("Kreis", "GmbH", 1_000),
        yearly("Verein", "GmbH", 2_000),
        targets=("Verein", "GmbH"),
    )
    assert (euro(found), found.certainty) == ((4_000, 4_000), Certainty.NUMBER)


def test_direct_and_indirect_make_one_figure_with_its_bounds() -> None:
    found = reached(yearly("Kreis", "GmbH", 1_000), yearly("Kreis", "Verein", 3_000), yearly("Verein", "GmbH", 500))
    assert (found.direct // 100, euro(found)) == (1_000, (1_000, 1_500))


def test_an_unknown_direct_payment_leaves_the_top_open_above_what_is_known() -> None:
    found = reached(yearly("Kreis", "GmbH", 1_000), yearly("Kreis", "Netz", None), targets=("GmbH", "Netz"))
    assert (euro(found), found.certainty, found.known_high // 100) == ((1_000, None), Certainty.OPEN, 1_000)


def test_all_bodies_that_are_reached_through_others_are_listed() -> None:
    told = facts(paper("liste", yearly("Kreis", "Verein", 3_000), yearly("Verein", "GmbH", 500)))
    found = all_reached(told, CostLedger.of(told, rules=RULES).cells(2020), body_of("Kreis"))
    assert [(one.targets, euro(one)) for one in found] == [((body_of("GmbH"),), (0, 500))]
