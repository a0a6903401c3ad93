"""Columns and details are the same from both databases, and the same as from the facts in memory."""

from datetime import date

from app.answers.doubles.aside import set_aside
from app.answers.doubles.choosing import Choice, Pairs
from app.answers.doubles.groups import grouped
from app.answers.doubles.pairs import doubles, pair, pairs_in
from app.answers.doubles.ranking import Ranking, of_file, ranked
from app.judging import give, judgement_of
from graph_model.analysis.columns import stored_facts
from graph_model.analysis.doubles import Window
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import belongs, body_of, covers, doubled, exists, member, paper, pays, works_on
from tests.small_network import ALLIANCE, BOARD, NETWORK, PAPERS, REGION, load

TODAY = date(2024, 1, 1)
PUBLIC = Audience.PUBLIC


def test_pairs_are_explained_from_the_graph_as_from_memory(database: Database) -> None:
    load(database)
    load(
        database,
        paper(
            "vorlage-8",
            exists("Bündnis Eins", purpose="Pflege sichern"),
            exists("Bündnis Zwei"),
            *(line for net in ("Bündnis Eins", "Bündnis Zwei") for line in (
                works_on(net, "Pflege", "pflege"), covers(net, "03157", "Auental"), member("Stadt A", net),
                pays("Stadt A", net, 100),
            )),
            doubled("Bündnis Eins", "Bündnis Zwei"),
            belongs("Geschäftsstelle Eins", "Bündnis Eins"),
            member("Stadt B", "Geschäftsstelle Eins"),
        ),
    )  # fmt: skip
    found = ranked(database, PUBLIC, TODAY)
    again = of_file(stored_facts(database, PUBLIC), PUBLIC, TODAY)
    numbers = found.found.order.tolist()
    assert found.explained(database, numbers)[1] == again.explained(database, again.found.order.tolist())[1]
    assert grouped(found, database) == grouped(again, database)


def test_a_pair_that_is_set_aside_is_shown_as_such_and_comes_back(database: Database) -> None:
    load(database)
    ends = (body_of(REGION), body_of(ALLIANCE))
    told = judgement_of(JudgementKind.SET_ASIDE, ends, by="Hauptamt", why="verschiedene gesetzliche Aufgaben")
    give(database, told)
    assert (doubles(database, PUBLIC, as_of=TODAY).pairs, doubles(database, PUBLIC, as_of=TODAY).aside) == ((), 1)
    (shown,) = doubles(database, PUBLIC, as_of=TODAY, with_set_aside=True).pairs
    (listed,) = pairs_in(database, PUBLIC, Pairs(Choice.ASIDE), when=TODAY).pairs
    explained = pair(database, PUBLIC, *ends, when=Window.on(TODAY)).pair
    assert explained is not None
    assert [one.set_aside.why for one in (shown, listed, explained) if one.set_aside] == [told.why] * 3
    Ledger(database).judge(judgement_of(JudgementKind.TAKE_BACK, (told.id,), by="Hauptamt", why="doch"))
    StoredFacts(database).update()
    assert len(doubles(database, PUBLIC, as_of=TODAY).pairs) == 1


def test_a_pair_set_aside_stays_aside_when_one_of_the_two_takes_in_a_third(database: Database) -> None:
    written = paper("vorlage-9", exists("Gesundheitskreis"), works_on("Gesundheitskreis", "Pflege", "pflege"))
    load(database, *PAPERS, written)
    ends = (body_of(REGION), body_of(ALLIANCE))
    told = judgement_of(JudgementKind.SET_ASIDE, ends, by="Hauptamt", why="verschiedene gesetzliche Aufgaben")
    give(database, told)
    third = written.mention("Gesundheitskreis").id
    give(database, judgement_of(JudgementKind.SAME, (third, NETWORK.mention(ALLIANCE).id), by="Hauptamt", why="gleich"))
    now = frozenset({body_of(REGION), body_of("Gesundheitskreis")})
    assert {pair: one.why for pair, one in set_aside(database).items()} == {now: told.why}
    assert (doubles(database, PUBLIC, as_of=TODAY).pairs, doubles(database, PUBLIC, as_of=TODAY).aside) == ((), 1)


def test_a_pair_set_aside_is_none_once_both_are_one(database: Database) -> None:
    load(database)
    ends = (body_of(REGION), body_of(ALLIANCE))
    give(database, judgement_of(JudgementKind.SET_ASIDE, ends, by="Hauptamt", why="verschiedene Aufgaben"))
    both = (NETWORK.mention(REGION).id, NETWORK.mention(ALLIANCE).id)
    same = judgement_of(JudgementKind.SAME, both, by="Hauptamt", why="gleich")
    give(database, same)
    assert set_aside(database) == {}
    give(database, judgement_of(JudgementKind.TAKE_BACK, (same.id,), by="Hauptamt", why="doch nicht"))
    assert set(set_aside(database)) == {frozenset(ends)}


def test_pairs_of_one_body_and_why_two_are_none(database: Database) -> None:
    load(database)
    ranking = Ranking()
    own = doubles(database, PUBLIC, as_of=TODAY, body=body_of(REGION), ranking=ranking).pairs
    other = doubles(database, PUBLIC, as_of=TODAY, body=body_of(BOARD), ranking=ranking).pairs
    none = pair(database, PUBLIC, body_of(REGION), body_of(BOARD), when=Window.on(TODAY), ranking=ranking)
    assert (len(own), len(other)) == (1, 0)
    assert (none.pair, none.reason) == (
        None, "das eine ist ein Gremium, eine Arbeitsgruppe oder eine Geschäftsstelle des anderen",
    )  # fmt: skip
