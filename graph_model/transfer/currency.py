"""Which version of a paper and which statements are current: told again for papers that an import touched."""

from collections.abc import Iterable, Iterator

from graph_model.ledger.entries import Entries
from graph_model.ledger.reading_back import asked
from graph_model.projection.accepted import current_readings
from graph_model.records.judgements import Withdrawal
from graph_model.records.statements import Reading
from graph_model.storage.database import Database, Write
from graph_model.storage.properties import from_properties
from graph_model.transfer.kinds import portions


def currency(database: Database, papers: Iterable[str]) -> Iterator[Write]:
    """What must be written so that the current versions of ``papers`` are those that their readings say."""
    for portion in portions({"id": paper} for paper in sorted(set(papers))):
        yield _portion(database, [row["id"] for row in portion])


def _portion(database: Database, papers: list[str]) -> Write:
    readings = asked(database, "readings_of_papers", papers=papers)
    withdrawals = asked(database, "withdrawals_of_papers", papers=papers)
    entries = Entries(
        readings=tuple(from_properties(Reading, row) for row in readings),
        withdrawals=tuple(from_properties(Withdrawal, row) for row in withdrawals),
    )
    current = {reading.paper: reading for reading in current_readings(entries)}
    return Write("write/ledger/supersede", [_row(paper, current.get(paper)) for paper in papers])


def _row(paper: str, reading: Reading | None) -> dict[str, object]:
    """A paper without a current reading has no current version."""
    if reading is None:
        return {"key": paper, "document": "", "statements": []}
    return {"key": paper, "document": reading.document, "statements": list(reading.statements)}
