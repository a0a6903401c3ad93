"""Answers across the network: drawing, doubles, review, figures; on both databases."""

from datetime import UTC, date, datetime

import pytest

from app.answers.doubles.pairs import doubles
from app.answers.figures import key_figures, status
from app.answers.history import History
from app.answers.network.answers import EdgeKind, Standing
from app.answers.network.drawn import network as drawn
from app.answers.network.groups import Grouping, group_of
from app.answers.network.recalled import whole_of
from app.answers.network.wanted import Wanted
from app.answers.network.whole import read_whole
from app.answers.review.queue import judgements, review
from app.answers.scope.scope import Scope
from app.answers.standpoint import Standpoint
from graph_model.analysis.columns import stored_facts
from graph_model.errors import InvalidValueError, NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Audience
from tests.builders import body_of, exists, paper, taken_back
from tests.small_network import ALLIANCE, BOARD, CLUB, COMPANY, DISTRICT, NETWORK, REGION, TOTAL, ask_about

PUBLIC = Audience.PUBLIC
TODAY = date(2024, 1, 1)


def _judge(database: Database, kind: JudgementKind, *about: str) -> Judgement:
    told = Judgement.of(kind, about, by="Hauptamt", why="geprüft", recorded=datetime(2025, 1, 1, tzinfo=UTC))
    Ledger(database).judge(told)
    StoredFacts(database).update()
    return told


def test_the_whole_network_tells_its_edges_apart(network: Database) -> None:
    found = drawn(network, PUBLIC)
    names = {node.id: node.name for node in found.nodes}
    edges = {(edge.kind, names[edge.source], names[edge.target], edge.settled) for edge in found.edges}
    assert edges == {
        (EdgeKind.MEMBER, DISTRICT, REGION, True),
        (EdgeKind.MEMBER, DISTRICT, CLUB, True),
        (EdgeKind.MEMBER, CLUB, COMPANY, True),
        (EdgeKind.PART, BOARD, REGION, True),
        (EdgeKind.MERGER, ALLIANCE, REGION, False),
        (EdgeKind.DOUBLE, *sorted((ALLIANCE, REGION), key=body_of), False),
        (EdgeKind.PAYS, DISTRICT, COMPANY, True),
        (EdgeKind.PAYS, DISTRICT, COMPANY, False),
        (EdgeKind.PAYS, DISTRICT, CLUB, True),
        (EdgeKind.PAYS, DISTRICT, REGION, True),
    }


def test_the_network_made_of_facts_is_the_one_of_the_graph(network: Database) -> None:
    for audience in Audience:
        here, there = read_whole(network, audience), whole_of(stored_facts(network, audience))
        assert (here.nodes, here.areas) == (there.nodes, there.areas)
        assert sorted(map(repr, here.edges)) == sorted(map(repr, there.edges))


def test_on_an_earlier_day_only_what_can_hold_then_is_drawn(network: Database) -> None:
    told = {day: History().recalled(network, Standpoint.told(PUBLIC, day)) for day in ("2002", "2014", "2016")}
    names = {day: {node.name for node in drawn(network, PUBLIC, recalled=then).nodes} for day, then in told.items()}
    ties = {
        day: (body_of(DISTRICT), body_of(REGION)) in {(e.source, e.target) for e in drawn(
            network, PUBLIC, Wanted(kinds=frozenset({EdgeKind.MEMBER})), recalled=then).edges}
        for day, then in told.items()
    }  # fmt: skip
    assert [ALLIANCE in names[day] for day in told] == [False, True, True]
    assert ties == {"2002": False, "2014": False, "2016": True}


def test_only_what_is_tied_to_the_scope_is_drawn(network: Database) -> None:
    scope = Scope(place="x", tied=frozenset({body_of(CLUB), body_of(COMPANY)}))
    assert {node.name for node in drawn(network, PUBLIC, Wanted(scope=scope)).nodes} == {CLUB, COMPANY}


def test_an_edge_reads_what_it_says(network: Database) -> None:
    labels = {edge.label for edge in drawn(network, PUBLIC, Wanted(kinds=frozenset({EdgeKind.PAYS}))).edges}
    assert labels == {
        "Zuschuss: 60.000 EUR jährlich",
        "Zahlung: 30.000 EUR einmalig (beantragt)",
        "Mitgliedsbeitrag: 4.400 EUR jährlich",
        "Mitgliedsbeitrag: Betrag unbekannt",
    }


def test_a_neighbourhood_grows_with_its_depth(network: Database) -> None:
    members = frozenset({EdgeKind.MEMBER})
    near = drawn(network, PUBLIC, Wanted(around=body_of(COMPANY), kinds=members))
    far = drawn(network, PUBLIC, Wanted(around=body_of(COMPANY), depth=2, kinds=members))
    assert [node.name for node in near.nodes] == [COMPANY, CLUB]
    assert {node.name for node in far.nodes} == {COMPANY, CLUB, DISTRICT}


def test_a_filtered_network_keeps_the_neighbours_of_what_is_meant(network: Database) -> None:
    members = frozenset({EdgeKind.MEMBER})
    found = drawn(network, PUBLIC, Wanted(kind=BodyKind.HEALTH_REGION, kinds=members))
    assert {node.name for node in found.nodes} == {REGION, DISTRICT}
    assert {node.name for node in drawn(network, PUBLIC, Wanted(topic="pflege", kinds=members)).nodes} == {
        REGION,
        ALLIANCE,
        DISTRICT,
    }


def test_a_neighbourhood_needs_a_body_and_a_depth_that_can_be_drawn(network: Database) -> None:
    with pytest.raises(NotFoundError):
        drawn(network, PUBLIC, Wanted(around="b_fehlt"))
    with pytest.raises(InvalidValueError):
        drawn(network, PUBLIC, Wanted(around=body_of(REGION), depth=9))


def _drawn_names(database: Database, **wanted: object) -> set[str]:
    found = drawn(database, PUBLIC, Wanted(**wanted))  # type: ignore[arg-type]
    return {node.name for node in found.nodes}


def test_a_territory_keeps_who_works_there_and_whom_they_are_tied_to(network: Database) -> None:
    members = frozenset({EdgeKind.MEMBER})
    assert _drawn_names(network, area="03", kinds=members) == {REGION, DISTRICT}
    assert _drawn_names(network, area="03158", kinds=members) == set()


def test_only_of_one_keeps_what_it_is_tied_to_itself(network: Database) -> None:
    assert _drawn_names(network, only_of=body_of(CLUB)) == {CLUB, DISTRICT, COMPANY}


def test_a_year_leaves_out_what_cannot_hold_then(network: Database) -> None:
    members = frozenset({EdgeKind.MEMBER, EdgeKind.PAYS})
    labels = {
        year: {(edge.label, edge.target) for edge in drawn(network, PUBLIC, Wanted(year=year, kinds=members)).edges}
        for year in (2014, 2016)
    }
    assert labels[2014] == {("Mitglied", body_of(CLUB)), ("Gesellschafter", body_of(COMPANY))}
    assert labels[2016] - labels[2014] == {
        ("Mitglied", body_of(REGION)),
        ("Zuschuss: 60.000 EUR jährlich", body_of(COMPANY)),
        ("Zahlung: 30.000 EUR einmalig (beantragt)", body_of(COMPANY)),
        ("Mitgliedsbeitrag: 4.400 EUR jährlich", body_of(CLUB)),
        ("Mitgliedsbeitrag: Betrag unbekannt", body_of(REGION)),
    }


def test_what_is_planned_is_told_apart_from_what_holds(network: Database) -> None:
    pays = frozenset({EdgeKind.PAYS, EdgeKind.MERGER})
    planned = drawn(network, PUBLIC, Wanted(standing=Standing.PLANNED, kinds=pays))
    assert {edge.label for edge in planned.edges} == {
        "Zahlung: 30.000 EUR einmalig (beantragt)",
        "Zusammenführung (vorgeschlagen)",
    }
    assert {node.name for node in planned.nodes} == {DISTRICT, COMPANY, ALLIANCE, REGION}


def test_only_doubles_keeps_the_pairs_and_what_both_are_tied_to(network: Database) -> None:
    assert _drawn_names(network, doubles_only=True) == {REGION, ALLIANCE}


def test_what_grew_brings_its_neighbours(network: Database) -> None:
    grown = _drawn_names(network, around=body_of(COMPANY), grown=(body_of(DISTRICT),))
    assert grown == {COMPANY, CLUB, DISTRICT, REGION}


def test_a_network_put_together_counts_every_body_once(network: Database) -> None:
    found = drawn(network, PUBLIC, Wanted(grouping="art"))
    assert {(group.name, group.bodies) for group in found.groups} == {
        ("Landkreis", 1),
        ("Gesundheitsregion", 1),
        ("Bündnis", 1),
        ("ohne erkannte Art", 3),
    }
    assert (found.nodes, sum(edge.edges for edge in found.group_edges)) == ((), 9)


def test_a_group_opens_to_its_bodies(network: Database) -> None:
    assert _drawn_names(network, grouping="art", group="art-Bündnis") == {ALLIANCE}
    with pytest.raises(NotFoundError):
        drawn(network, PUBLIC, Wanted(grouping="art", group="art-Klinik"))


def test_bodies_belong_to_the_land_of_their_own_area_or_to_that_of_those_they_are_tied_to(network: Database) -> None:
    groups = group_of(read_whole(network, PUBLIC), Grouping.TERRITORY)
    assert groups[body_of(REGION)] == groups[body_of(DISTRICT)] == ("gebiet-03", "Niedersachsen")
    assert groups[body_of(COMPANY)] == ("gebiet-", "ohne bekanntes Gebiet")


def test_bodies_are_near_the_one_that_they_reach_first(network: Database) -> None:
    groups = group_of(read_whole(network, PUBLIC), Grouping.NEARNESS)
    assert set(groups) == set(read_whole(network, PUBLIC).nodes)
    assert groups[body_of(DISTRICT)] == (f"um-{body_of(DISTRICT)}", f"um {DISTRICT}")


def test_a_double_shows_its_parts_with_passages_until_it_is_set_aside(network: Database) -> None:
    found = doubles(network, PUBLIC, as_of=TODAY)
    (pair,) = found.pairs
    assert {pair.left.name, pair.right.name} == {REGION, ALLIANCE}
    assert next(part for part in pair.parts if part.name == "wording").evidence
    _judge(network, JudgementKind.SET_ASIDE, body_of(REGION), body_of(ALLIANCE))
    assert doubles(network, PUBLIC, as_of=TODAY).pairs == ()


def test_a_name_that_may_mean_another_body_is_asked_until_it_is_judged(network: Database) -> None:
    mention = ask_about(
        network,
        paper("vorlage-9", exists("Gesundsheitsregion Ährental")),
        "Gesundsheitsregion Ährental",
        body_of(REGION),
    )
    found = review(network, PUBLIC)
    (question,) = found.likenesses
    assert (question.mention, question.like.name, question.score) == (mention.id, REGION, 0.8)
    judged = _judge(network, JudgementKind.SAME, question.like_mention, question.mention)
    assert review(network, PUBLIC).likenesses == ()
    Ledger(network).judge(taken_back(judged, on=500))
    StoredFacts(network).update()
    assert review(network, PUBLIC).likenesses_total == 1
    assert [(row.kind, row.taken_back) for row in judgements(network)] == [
        (JudgementKind.TAKE_BACK, False),
        (JudgementKind.SAME, True),
    ]


def test_the_queue_holds_contradictions_and_what_was_read_but_not_accepted(network: Database) -> None:
    found = review(network, PUBLIC)
    assert (found.contradictions_total, found.doubtful_total) == (1, 1)
    assert found.doubtful[0].citation.document == NETWORK.bundle().document.id


def test_the_key_figures_are_those_of_one_audience(network: Database) -> None:
    public, closed = (key_figures(network, audience) for audience in (PUBLIC, Audience.CLOSED))
    assert (public.bodies, public.municipalities, public.networks, public.memberships) == (6, 1, 5, 3)
    assert (public.contributions, public.documents, public.totals.yearly) == (4, 2, TOTAL)
    assert (closed.bodies, closed.memberships, closed.documents) == (7, 4, 3)


def test_the_status_counts_ledger_and_facts_over_all_audiences(network: Database) -> None:
    found = status(network)
    assert (found.ledger["Document"], found.facts["Body"], found.facts["Membership"]) == (3, 7, 4)
    assert (found.generation, found.engine) == (1, network.engine)
    assert [(source.source, source.loader, source.documents) for source in found.sources] == [("Vorlage", "text", 3)]
