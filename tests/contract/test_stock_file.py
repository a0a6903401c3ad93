"""Facts laid by beside the graph: the next program that starts answers as if it had read them from the database."""

from pathlib import Path
from typing import Any

import pytest

from app.answers.kept import kept, lay_by
from app.erasing import erase_paper
from app.judging import give, judgement_of
from graph_model.analysis.columns.stock import Stock
from graph_model.analysis.columns.stock_file import Laid, StockFile
from graph_model.ledger.ledger import Ledger
from graph_model.projection.facts import Facts
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.pipeline import load

_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_PUBLIC = Audience.PUBLIC


@pytest.fixture
def file(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> StockFile:
    """That of the examples, laid by."""
    monkeypatch.setattr(database, "beside", tmp_path)
    load(database, [_EXAMPLES])
    lay_by(database)
    found = StockFile.of(database)
    assert found
    return found


def _started_again(database: Database) -> Facts:
    """What a program that has just started answers from."""
    database.memory.forget()
    return kept(database, _PUBLIC).facts


def test_the_facts_laid_by_are_those_of_the_graph(database: Database, file: StockFile) -> None:
    assert file.read() == Laid(StoredFacts(database).state(), Stock.read(database))


def test_a_start_reads_no_fact_that_is_laid_by(
    database: Database, file: StockFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = database.read

    def noted(name: str, /, **told: object) -> list[dict[str, Any]]:
        asked.append(name)
        return read(name, **told)

    monkeypatch.setattr(database, "read", noted)
    told = _started_again(database)
    assert asked == ["read/projection/generation"]
    assert told == Stock.read(database).seen_by(_PUBLIC)


def test_a_start_after_a_change_shows_the_change_and_lays_it_by(database: Database, file: StockFile) -> None:
    wrong = kept(database, _PUBLIC).facts.memberships[0]
    give(database, judgement_of(JudgementKind.WRONG, (wrong.key,), by="Stelle", why="Probe"))
    assert wrong not in _started_again(database).memberships
    assert file.state() != StoredFacts(database).state()
    lay_by(database)
    assert file.read() == Laid(StoredFacts(database).state(), Stock.read(database))


def test_an_erased_paper_is_in_no_file(database: Database, file: StockFile) -> None:
    erase_paper(database, Ledger(database).entries().documents[0].paper, why="Probe", by="Stelle")
    assert file.read() is None
