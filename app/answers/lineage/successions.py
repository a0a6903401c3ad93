"""Answers about successions: what became of what, as a list."""

from functools import partial

from app.answers import from_graph, recalling
from app.answers.history import Recalled
from app.answers.in_order import by_ids
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import SuccessionRow
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.records.facts import Succession
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience, EventKind, EventStatus

_BY_ID = "read/successions_by_id"


def successions(
    database: Database,
    audience: Audience,
    *,
    kind: EventKind | None = None,
    status: EventStatus | None = None,
    body: str | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
    recalled: Recalled | None = None,
    scope: Scope = EVERYTHING,
) -> Page[SuccessionRow]:
    """Successions in the order of time, those without a date last (``body`` is the id of one before or after), of
    which some body is in ``scope`` or tied to it; ``limit`` None gives all that are left; ``recalled`` is another
    standpoint than now. Raises BadCursorError, BadLimitError."""
    if recalled:
        wanted = partial(_is_wanted, kind=kind, status=status, body=body, scope=scope)
        return recalling.successions(database, recalled, wanted, cursor, limit)
    asked = {"kind": kind and kind.value, "status": status and status.value}
    found = database.read("read/successions_found", audience=audience.value, **asked)[0]
    told = zip(found["ids"], found["dates"], found["befores"], found["afters"], strict=True)
    keys = [(_moment(date), one) for one, date, before, after in told if _is_about((*before, *after), body, scope)]
    shown = window("successions", keys, cursor, limit)
    rows = by_ids(database, audience, _BY_ID, shown.ids, from_graph.succession_row)
    return Page[SuccessionRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def _is_wanted(
    told: Succession, *, kind: EventKind | None, status: EventStatus | None, body: str | None, scope: Scope
) -> bool:
    about = _is_about((*told.before, *told.after), body, scope)
    return about and kind in (None, told.kind) and status in (None, told.status)


def _is_about(sides: tuple[str, ...], body: str | None, scope: Scope) -> bool:
    return (body is None or body in sides) and any(scope.ties(one) for one in sides)


def _moment(date: str) -> str:
    return PartialDate.parse(date).earliest().isoformat() if date else "~"
