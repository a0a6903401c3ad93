"""Each part of a score: both sides' values, what is common, and what is unknown."""

import pytest

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import EventKind, LegalForm, Obligation
from tests.builders import belongs, body_of, covers, doubled, exists, happens, member, pays, works_on
from tests.unit.graph_model.analysis.doubles.told import listed, pairs, part, ranked

SAME = [works_on(net, "Pflege") for net in ("Netz A", "Netz B")]


def test_a_member_who_is_everywhere_counts_little() -> None:
    others = [line for n in range(6) for line in listed(f"Chor {n}", "Kreis", f"Sänger {n}")]
    with_hub = ranked(*SAME, *others, *listed("Netz A", "Kreis", "Ort A"), *listed("Netz B", "Kreis", "Ort B"))
    (hub,) = [one for one in with_hub if {one.left, one.right} == {body_of("Netz A"), body_of("Netz B")}]
    (rare,) = ranked(*SAME, *listed("Netz A", "Klinik", "Ort A"), *listed("Netz B", "Klinik", "Ort B"))
    assert (part(hub, "members").score or 0) < (part(rare, "members").score or 0)


def test_where_one_list_is_not_complete_the_likeness_of_members_is_a_range() -> None:
    (double,) = ranked(*SAME, *listed("Netz A", "Ort A", "Ort B"), *listed("Netz B", "Ort A", "Ort C", complete=False))
    told = part(double, "members")
    assert (told.score, told.share, told.low is not None and 0 < told.low < (told.high or 0) <= 1) == (None, 0.0, True)


_OTHERS = [line for n in range(6) for line in listed(f"Chor {n}", *(f"Sänger {n} {m}" for m in range(3)))]


def test_excerpts_stand_in_for_lists_and_weigh_less() -> None:
    known = {"Netz A": ("Ort A", "Ort B", "Ort C"), "Netz B": ("Ort A", "Ort B", "Ort C", "Ort D")}
    lists = [line for net, members in known.items() for line in listed(net, *members, complete=False)]
    (double,) = ranked(*SAME, *lists, *_OTHERS)
    told = part(double, "excerpt")
    assert (told.score, told.weight < part(double, "members").weight, told.note) == (
        1.0, True, "die Listen sind nicht vollständig; durch Zufall wären etwa 0,7 von 3 zu erwarten",
    )  # fmt: skip


@pytest.mark.parametrize("others", [("Ort D", "Ort E", "Ort F"), ("Ort A", "Ort B", "Ort C")], ids=["none", "all"])
def test_an_excerpt_says_nothing_where_no_more_is_common_than_by_chance(others: tuple[str, ...]) -> None:
    known = {"Netz A": ("Ort A", "Ort B", "Ort C"), "Netz B": others}
    told = [line for net, members in known.items() for line in listed(net, *members, complete=False)]
    with_members, without = (ranked(*SAME, *lines)[0] for lines in (told, ()))
    scores = [{one.name: one.score for one in double.parts} for double in (with_members, without)]
    assert "excerpt" not in scores[0]
    assert (with_members.score, scores[0]["topics"]) == (without.score, scores[1]["topics"])


def test_members_of_an_organ_count_for_its_body_and_are_marked() -> None:
    lines = [*listed("Netz A", "Ort A"), *listed("Netz B", "Ort A", "Ort B")]
    organ = [belongs("Steuerung", "Netz A"), member("Ort B", "Steuerung")]
    (double,) = ranked(*SAME, *lines, *organ)
    sides = {double.left: part(double, "members").left_value, double.right: part(double, "members").right_value}
    assert (part(double, "members").score, sides[body_of("Netz A")]) == (
        1.0, "2 bekannt (vollständig, davon 1 über Gremien: Ort B)",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [("03157", "03157", 1.0), ("03157001", "03157", 0.85), ("03157", "03", 0.6), ("03157", "03151", 0.0)],
)
def test_territory_counts_nested_areas_by_steps(left: str, right: str, score: float) -> None:
    (double,) = ranked(*SAME, covers("Netz A", left, left), covers("Netz B", right, right))
    assert part(double, "territory").score == score


def test_a_region_and_one_of_its_two_kreise_match_in_part() -> None:
    region = [covers("Netz A", digits, digits) for digits in ("03157", "03151")]
    (double,) = ranked(*SAME, *region, covers("Netz B", "03157", "Peine"))
    assert part(double, "territory").score == 0.75


def test_an_area_that_only_the_name_tells_is_marked_and_weighs_less() -> None:
    from graph_model.values.places import PlaceKey

    kreis = exists("Landkreis Auental", body_kind=BodyKind.DISTRICT, place=PlaceKey("03157"))
    lines = [works_on(net, "Pflege") for net in ("Pflegenetz Auental", "Bündnis Auental")]
    (double,) = ranked(kreis, *lines)
    told = part(double, "territory")
    assert (told.score, told.weight, told.note) == (1.0, 0.07, "erschlossen aus Namen oder Mitgliedern")


def test_bodies_elsewhere_are_braked_and_it_says_so() -> None:
    (double,) = ranked(*SAME, covers("Netz A", "03157", "Peine"), covers("Netz B", "09171", "Altötting"))
    assert [(brake.label, brake.factor) for brake in double.brakes] == [("kein gemeinsames Gebiet", 0.45)]


def test_purposes_are_compared_by_their_words_and_show_the_common_ones() -> None:
    told = "Hausärzte gewinnen", "Gewinnung der Hausärzte"
    (double,) = ranked(exists("Bund Eins", purpose=told[0]), exists("Bund Zwei", purpose=told[1]))
    assert (part(double, "purpose").common, part(double, "purpose").score) == ("gewinn…, hausär…", 0.8047)


def test_target_groups_are_compared() -> None:
    nets = [exists(net, target_group="Demenzkranke und Angehörige") for net in ("Bund Eins", "Bund Zwei")]
    (double,) = ranked(*nets)
    assert part(double, "target_group").score == 1.0


def test_the_same_payers_are_a_part_but_one_payers_list_tells_nothing() -> None:
    one = [pays("Kreis", net, 100) for net in ("Netz A", "Netz B")]
    more = [pays(payer, net, 100) for net in ("Netz A", "Netz B") for payer in ("Land", "Kasse")]
    scores = [part(ranked(*SAME, *told)[0], "funding").score for told in (one, [*one, *more])]
    assert scores == [None, 1.0]


def test_time_counts_years_side_by_side_until_the_day() -> None:
    founded = [
        happens(EventKind.FOUNDING, [], [net], date=year) for net, year in (("Netz A", "2010"), ("Netz B", "2023"))
    ]
    (double,) = ranked(*SAME, *founded)
    assert part(double, "time").score == 0.501


def test_a_duty_by_law_is_shown_with_the_hint_and_not_counted() -> None:
    bound = member("Ort A", "Netz A", obligation=Obligation.LAW)
    union = exists("Netz B", legal_form=LegalForm.SPECIAL_PURPOSE)
    (double,) = ranked(*SAME, bound, union)
    told = {(duty.body, duty.told, bool(duty.statements)) for duty in double.duties}
    assert told == {(body_of("Netz A"), True, True), (body_of("Netz B"), False, False)}


def test_the_shares_of_the_parts_add_up_to_the_score() -> None:
    lines = [*listed("Netz A", "Ort A", "Ort B"), *listed("Netz B", "Ort A", "Ort C"), *SAME]
    (double,) = ranked(*lines, covers("Netz A", "03157", "P"), covers("Netz B", "03151", "G"))
    assert abs(sum(one.share for one in double.parts) - double.score) < 0.001


def test_a_pair_says_which_place_it_would_take_without_a_part() -> None:
    told = [doubled("Netz A", "Netz B"), *SAME, works_on("Netz C", "Pflege"), *listed("Netz C", "Ort A", "Ort B"),
            *listed("Netz A", "Ort A", "Ort B")]  # fmt: skip
    first, *_ = ranked(*told)
    assert (first.place, part(first, "wording").place_without) == (1, 2)


def test_names_alone_are_no_sign_of_doubled_work() -> None:
    assert pairs(exists("Gesundheitsnetz Nord"), exists("Gesundheitsforum Süd")) == []
