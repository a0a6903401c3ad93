"""The passages of statements by their ids, for answers that are not read from the graph fact by fact."""

from collections.abc import Iterable, Mapping, Sequence

from app.answers.answer import Citation
from app.answers.from_graph import citations
from graph_model.storage.database import Database

_TOGETHER = 2_000


def cited(database: Database, statements: Iterable[str]) -> Mapping[str, Citation]:
    """Statement id -> its passage; the caller asks only for statements of facts that the audience sees."""
    wanted = sorted(set(statements))
    found: dict[str, Citation] = {}
    for start in range(0, len(wanted), _TOGETHER):
        rows = database.read("read/citations", statements=wanted[start : start + _TOGETHER])
        found |= {one.statement: one for one in citations(row["evidence"] for row in rows)}
    return found


def passages(found: Mapping[str, Citation], statements: Sequence[str]) -> tuple[Citation, ...]:
    """The passages of these statements, in this order."""
    return tuple(found[one] for one in statements if one in found)
