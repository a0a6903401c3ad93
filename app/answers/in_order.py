"""Facts by id, in bounded portions and in the order asked for."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from app.answers.rows import FactRow
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_TOGETHER = 500
_Row = TypeVar("_Row", bound=FactRow)


def by_ids(
    database: Database,
    audience: Audience,
    query: str,
    ids: Sequence[str],
    made: Callable[[Mapping[str, Any]], _Row],
) -> tuple[_Row, ...]:
    """The rows that ``query`` finds for ``ids``; what was taken away since the ids were found is left out."""
    rows: dict[str, _Row] = {}
    for start in range(0, len(ids), _TOGETHER):
        portion = list(ids[start : start + _TOGETHER])
        for row in map(made, database.read(query, ids=portion, audience=audience.value)):
            rows[row.id] = row
    return tuple(rows[one] for one in ids if one in rows)
