"""All facts at once, and afterwards only what has changed: the same on both databases as fact by fact."""

from collections.abc import Callable
from pathlib import Path

from app.answers.kept import kept
from app.judging import give, judgement_of
from graph_model.analysis.columns import fact_of
from graph_model.analysis.columns.stock import KINDS, Stock
from graph_model.projection.stored import Changes, StoredFacts
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.storage.paging import paged
from graph_model.values.vocabularies import Audience
from loaders.pipeline import load

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_PUBLIC = Audience.PUBLIC


def _one_by_one(database: Database) -> dict[str, list[object]]:
    return {
        name: [fact_of(kind, told) for told in paged(database, f"read/facts/{name}")] for name, kind in KINDS.items()
    }


def _all(stock: Stock) -> dict[str, list[object]]:
    return {name: list(held.values()) for name, held in stock.held.items()}


def _judge_wrong(database: Database) -> None:
    """A person calls a membership wrong."""
    wrong = kept(database, _PUBLIC).facts.memberships[0]
    give(database, judgement_of(JudgementKind.WRONG, (wrong.key,), by="Stelle", why="Probe"))


def test_all_facts_read_at_once_are_those_read_one_by_one(database: Database) -> None:
    load(database, [_EXAMPLES])
    assert _all(Stock.read(database)) == _one_by_one(database)


def test_what_is_brought_up_to_date_is_what_is_read_anew(database: Database) -> None:
    load(database, [_EXAMPLES])
    before = Stock.read(database)
    _judge_wrong(database)
    after = before.refreshed(database)
    assert len(after) < len(before)
    assert _all(after) == _one_by_one(database)


def test_what_this_process_wrote_is_read_by_its_ids_alone(database: Database) -> None:
    load(database, [_EXAMPLES])
    before, state = Stock.read(database), StoredFacts(database).state()
    _judge_wrong(database)
    touched = database.memory.of(Changes, Changes).since(state, StoredFacts(database).state())
    assert touched is not None
    assert len(touched["memberships"]) == 1
    assert _all(before.changed(database, touched)) == _one_by_one(database)


def test_what_others_wrote_in_between_is_not_known_by_its_ids(
    database: Database, reopen: Callable[..., Database]
) -> None:
    load(database, [_EXAMPLES])
    state = StoredFacts(database).state()
    before = kept(database, _PUBLIC)
    with reopen() as other:
        _judge_wrong(other)
    assert database.memory.of(Changes, Changes).since(state, StoredFacts(database).state()) is None
    assert len(kept(database, _PUBLIC).facts.memberships) == len(before.facts.memberships) - 1


def test_what_has_not_changed_is_not_read_again(database: Database) -> None:
    load(database, [_EXAMPLES])
    stock = Stock.read(database)
    assert stock.refreshed(database) is stock


def test_what_is_kept_stays_until_facts_change_and_then_shows_the_change(database: Database) -> None:
    load(database, [_EXAMPLES])
    before = kept(database, _PUBLIC)
    assert before.remember("answer", lambda: 1) == kept(database, _PUBLIC).remember("answer", lambda: 2) == 1
    _judge_wrong(database)
    after = kept(database, _PUBLIC)
    assert after.remember("answer", lambda: 3) == 3
    assert len(after.facts.memberships) == len(before.facts.memberships) - 1
    assert after.generation == StoredFacts(database).generation()
