"""The ledger keeps what it is given, and the facts catch up whatever interrupted them, on both databases."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from graph_model.ledger.entries import Entries
from graph_model.ledger.errors import ErasedPaperError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.difference import difference
from graph_model.projection.project import project
from graph_model.projection.stored import StoredFacts, by_audience, joined
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database, Write
from graph_model.values.vocabularies import EventKind, Visibility
from loaders.resolution.known_bodies import KnownBodies
from tests.builders import Paper, body_of, day, exists, happens, judged, member, paper, pays, taken_back, works_on
from tests.contract.facts import NOTHING_STORED, stored_nodes, wanted_nodes

FIRST = paper("P1", member("Kreis Ost", "Netz Süd"), pays("Kreis Ost", "Netz Süd", 4400), works_on("Netz Süd", "Reha"))
SECOND = paper("P2", exists("Netz Süd", aliases=("NS",)), works_on("Netz Süd", "Pflege"), recorded=2)


def test_the_ledger_reads_back_every_kind_of_entry_as_it_was_given(database: Database) -> None:
    bundles = [FIRST.bundle(), SECOND.bundle()]
    same = judged(JudgementKind.SAME, FIRST.mention("Kreis Ost").id, SECOND.mention("Netz Süd").id)
    back, gone = taken_back(same), SECOND.withdrawn(70)
    ledger = Ledger(database)
    ledger.add(bundles)
    ledger.judge(same)
    ledger.judge(back)
    ledger.withdraw(gone)

    assert _sets(ledger.entries()) == _sets(Entries.of(bundles, [same, back], [gone]))


def test_adding_the_same_papers_again_changes_nothing(database: Database) -> None:
    bundles = [FIRST.bundle(), SECOND.bundle()]
    Ledger(database).add(bundles)
    generation = StoredFacts(database).update()
    counted = database.read("maintain/count_nodes")
    Ledger(database).add(bundles)

    assert StoredFacts(database).update() == generation == 1
    assert database.read("maintain/count_nodes") == counted


def test_facts_left_behind_by_a_kill_are_caught_up_by_the_next_run(database: Database) -> None:
    Ledger(database).add([FIRST.bundle()])

    assert Ledger(database).pending().keys() == {body_of("Kreis Ost"), body_of("Netz Süd")}
    assert StoredFacts(database).update() == 1
    assert Ledger(database).pending() == {}
    assert _ids(database, "memberships") != []


def test_a_writer_stopped_after_its_last_batch_still_makes_a_new_generation(database: Database) -> None:
    Ledger(database).add([FIRST.bundle()])
    changes = difference(joined(by_audience(Ledger(database).entries())), NOTHING_STORED)
    database.write_all([Write("write/facts/begin", [{"key": "projection"}]), *changes])

    assert StoredFacts(database).generation() == 0
    assert [StoredFacts(database).update(), StoredFacts(database).update()] == [1, 1]


def test_what_is_touched_while_facts_are_written_stays_on_the_list(database: Database) -> None:
    ledger = Ledger(database)
    ledger.add([FIRST.bundle()])
    seen = ledger.pending()
    ledger.add([SECOND.bundle()])
    database.write(Write("write/ledger/settled", [{"key": body, "mark": mark} for body, mark in seen.items()]))

    assert ledger.pending().keys() == {body_of("Netz Süd")}


def test_two_writers_at_once_leave_the_facts_of_both(database: Database) -> None:
    def write(number: int) -> None:
        for on in range(4):
            told = member(f"Kreis {number}", "Netz Süd"), works_on("Netz Süd", f"Thema {on}")
            Ledger(database).add([paper(f"P{number}{on}", *told, recorded=on).bundle()])
            StoredFacts(database).update()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, range(2)))

    assert Ledger(database).pending() == {}
    assert stored_nodes(database) == wanted_nodes(Ledger(database).entries())


def test_a_paper_that_returns_to_an_earlier_text_is_known_as_it_was_on_each_day(database: Database) -> None:
    ledger = Ledger(database)
    for on, names in enumerate((("A", "Netz"), ("B", "Netz"), ("A", "Netz"))):
        ledger.add([paper("P1", member(*names), recorded=on).bundle()])
    entries = ledger.entries()
    members = [project(entries, known_on=day(on)).memberships[0].member for on in range(3)]

    assert members == [body_of("A"), body_of("B"), body_of("A")]
    assert len(entries.documents) == 2


def test_a_superseded_statement_no_longer_counts_but_stays_in_the_ledger(database: Database) -> None:
    ledger, facts = Ledger(database), StoredFacts(database)
    ledger.add([FIRST.bundle()])
    facts.update()
    ledger.add([paper("P1", exists("Kreis Ost"), recorded=3).bundle()])
    facts.update()

    assert _ids(database, "memberships") == []
    assert len(ledger.entries().statements) == 4


def test_an_erased_paper_leaves_no_text_no_value_and_cannot_come_back(database: Database) -> None:
    ledger, facts = Ledger(database), StoredFacts(database)
    ledger.add([FIRST.bundle(), SECOND.bundle()])
    facts.update()
    ledger.withdraw(SECOND.withdrawn(5, erased=True))
    facts.update()

    assert _sets(ledger.entries()) == _sets(Entries.of([FIRST.bundle()], (), [SECOND.withdrawn(5, erased=True)]))
    labels = {row["label"]: row["nodes"] for row in database.read("maintain/count_nodes")}
    assert (labels["Topic"], labels["TopicTie"], labels["Document"]) == (1, 1, 1)
    with pytest.raises(ErasedPaperError):
        ledger.add([Paper("P2", (exists("Netz Süd"),), recorded=9).bundle()])


def test_other_names_are_known_again_from_the_ledger(database: Database) -> None:
    Ledger(database).add([SECOND.bundle()])
    known = KnownBodies.from_ledger(database)

    assert known.names() == {"Netz Süd", "NS"}
    assert known.named("NS", None) == body_of("Netz Süd")


def test_a_paper_withdrawn_by_its_source_can_be_given_again(database: Database) -> None:
    ledger, facts = Ledger(database), StoredFacts(database)
    ledger.add([FIRST.bundle()])
    ledger.withdraw(FIRST.withdrawn(5))
    facts.update()
    assert _ids(database, "memberships") == []

    ledger.add([paper("P1", *FIRST.lines, recorded=6).bundle()])
    facts.update()
    assert len(_ids(database, "memberships")) == 1


def test_a_fact_that_reads_the_same_for_several_audiences_is_one_node(database: Database) -> None:
    founded = happens(EventKind.FOUNDING, ["Netz Süd"], date="2010")
    inside = paper("P3", founded, visibility=Visibility.INTERNAL, date="2021-01-01")
    Ledger(database).add([FIRST.bundle(), inside.bundle()])
    StoredFacts(database).update()

    seen = {kind: _audiences(database, kind) for kind in ("memberships", "successions", "profiles")}
    assert seen == {
        "memberships": [["public", "internal", "closed"]],
        "successions": [["internal", "closed"]],
        "profiles": [["internal", "closed"]],
    }


def _ids(database: Database, kind: str) -> list[str]:
    return [row["id"] for row in database.read(f"read/projection/stored_{kind}")]


def _audiences(database: Database, kind: str) -> list[list[str]]:
    return [row["audiences"] for row in database.read(f"read/projection/stored_{kind}")]


def _sets(entries: Entries) -> dict[str, frozenset[object]]:
    return {name: frozenset(records) for name, records in vars(entries).items()}
