"""Erasing a paper: its text, quotes and values go from ledger and facts, and do not come back."""

from datetime import UTC, datetime

from graph_model.analysis.columns.stock_file import StockFile
from graph_model.errors import NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Withdrawal
from graph_model.storage.database import Database


def erase_paper(database: Database, key: str, *, why: str, by: str) -> str:
    """Erase the paper that ``key`` names (the id of the paper or of one of its documents, or its number where only one
    has it); says its id. Raises NotFoundError. Every version goes, and what was derived from it."""
    paper = _paper(database, key)
    erased = Withdrawal.of(paper, why=why, by=by, erased=True, recorded=datetime.now(UTC))
    Ledger(database).withdraw(erased)
    StoredFacts(database).update()
    if file := StockFile.of(database):
        file.remove()
    return paper


def _paper(database: Database, key: str) -> str:
    found = {row["paper"] for row in database.read("read/papers_of", key=key)}
    if len(found) != 1:
        raise NotFoundError("Die Vorlage", key)
    return str(found.pop())
