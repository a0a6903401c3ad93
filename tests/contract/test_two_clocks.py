"""Facts at an earlier day follow from the ledger on both databases, and are forgotten with what was erased."""

from datetime import date

import pytest

from app.answers.history import History, facts_at, judgements_at
from app.answers.standpoint import Standpoint
from graph_model.ledger.ledger import Ledger
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.builders import Paper, body_of, judged, member, paper, taken_back
from tests.small_network import load

_FIRST = paper("P1", member("Kreis", "Bund"), recorded=1)
_LATER = paper("P2", member("Stadt", "Bund"), recorded=5)
_BEFORE, _AFTER = date(2024, 1, 4), date(2024, 1, 20)


def _members(facts: Facts) -> list[str]:
    return [m.member for m in facts.memberships]


def _known(day: date) -> Standpoint:
    return Standpoint(Audience.PUBLIC, known_on=day)


@pytest.fixture
def history() -> History:
    return History()


def test_papers_read_later_do_not_change_what_was_known_earlier(database: Database, history: History) -> None:
    load(database, _FIRST)
    before = history.at(database, _known(_BEFORE))
    load(database, _LATER)

    assert history.at(database, _known(_BEFORE)) == before
    assert sorted(_members(history.at(database, _known(_AFTER)))) == sorted([body_of("Kreis"), body_of("Stadt")])


def test_what_is_known_now_is_what_the_graph_holds(database: Database) -> None:
    load(database)
    stored = facts_at(database, Standpoint(Audience.PUBLIC))

    assert _by_key(facts_at(database, _known(date.today()))) == _by_key(stored)


def test_a_judgement_counts_from_its_day_until_it_is_taken_back(database: Database, history: History) -> None:
    load(database, _FIRST)
    key = f"membership|{body_of('Kreis')}|{body_of('Bund')}|member"
    wrong = judged(JudgementKind.WRONG, key, on=10)
    for one in (wrong, taken_back(wrong, on=30)):
        Ledger(database).judge(one)
    StoredFacts(database).update()

    found = [len(history.at(database, _known(date(2024, 1, d))).memberships) for d in (5, 20, 31)]
    assert found == [1, 0, 1]
    assert judgements_at(database, _known(date(2024, 1, 20))) == (wrong,)


def test_what_was_erased_is_gone_for_the_past_too(database: Database, history: History) -> None:
    load(database, _FIRST, _LATER)
    assert len(_members(history.at(database, _known(_AFTER)))) == 2
    _erase(database, _LATER)

    assert _members(history.at(database, _known(_AFTER))) == [body_of("Kreis")]


def test_an_erasure_that_leaves_the_facts_of_now_as_they_are_is_seen_in_the_past(
    database: Database, history: History
) -> None:
    load(database, _FIRST, _LATER)
    Ledger(database).withdraw(_LATER.withdrawn(30))
    StoredFacts(database).update()
    assert len(_members(history.at(database, _known(_AFTER)))) == 2
    _erase(database, _LATER)

    assert _members(history.at(database, _known(_AFTER))) == [body_of("Kreis")]


def _erase(database: Database, gone: Paper) -> None:
    Ledger(database).withdraw(gone.withdrawn(40, erased=True))
    StoredFacts(database).update()


def _by_key(facts: Facts) -> dict[str, object]:
    return {fact.key: fact.model_copy(update={"audiences": ()}) for fact in facts}


def test_a_projection_from_the_ledger_without_texts_is_the_same(database: Database) -> None:
    load(database)
    ledger = Ledger(database)

    assert project(ledger.entries(with_texts=False)) == project(ledger.entries())
