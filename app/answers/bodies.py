"""Answers about bodies: the list, one body with all that is known of it, and the ways to find one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from app.answers import from_graph
from app.answers.adding_up import totals_of_rows
from app.answers.answer import BodyRef
from app.answers.body_answers import BodyAnswer
from app.answers.document_answers import DocumentRef
from app.answers.ordering import german
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import BodyRow, FactRow, IndirectTie, SuccessionRow
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Audience, Role

_KIND = "Zusammenschluss"
_Row = TypeVar("_Row", bound=FactRow)
_Sections = Mapping[str, list[dict[str, Any]]]


def bodies(
    database: Database,
    audience: Audience,
    *,
    kind: BodyKind | None = None,
    topic: str | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
) -> Page[BodyRow]:
    """The bodies by name; ``limit`` None gives all that are left. Raises BadCursorError, BadLimitError."""
    found = database.read("read/bodies_found", audience=audience.value, kind=kind and kind.value, topic=topic)[0]
    keys = zip(map(german, found["names"]), found["ids"], strict=True)
    shown = window("bodies", keys, cursor, limit)
    rows = body_rows(database, audience, shown.ids)
    return Page[BodyRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def body_rows(database: Database, audience: Audience, ids: Iterable[str]) -> tuple[BodyRow, ...]:
    """The bodies with these ids as a list shows them, in this order; those not seen are left out."""
    wanted = list(ids)
    found = database.read("read/bodies_by_id", ids=wanted, audience=audience.value)
    rows = {row["body"]["id"]: _body_row(row) for row in found}
    return tuple(rows[body] for body in wanted if body in rows)


def body(database: Database, audience: Audience, body_id: str) -> BodyAnswer:
    """Everything about one body; ids of bodies that were merged into another are followed. Raises NotFoundError."""
    found = database.read("read/body", id=body_id, audience=audience.value)
    if _is_known(found):
        return _answer(body_id, body_id, found)
    now = merged_into(database, audience, body_id)
    return _answer(body_id, now, database.read("read/body", id=now, audience=audience.value))


def body_named(database: Database, audience: Audience, name: str) -> BodyAnswer:
    """As ``body``, from an id or any name of it; the best known where several bear it. Raises NotFoundError."""
    normal = BodyName(name).normal
    found = database.read("read/bodies_named", name=name.strip(), normal=normal, audience=audience.value)
    if not found:
        return body(database, audience, name.strip())
    best = min(found, key=lambda row: (row["place"], -row["papers"], row["id"]))
    return body(database, audience, best["id"])


def merged_into(database: Database, audience: Audience, body_id: str) -> str:
    """The id of the body that ``body_id`` was merged into as one; NotFoundError where there is none."""
    found = database.read("read/body_formerly", id=body_id, audience=audience.value)
    if not found:
        raise NotFoundError(_KIND, body_id)
    return str(found[0]["id"])


def body_ref(database: Database, audience: Audience, body_id: str) -> BodyRef:
    """Id, name and kind of one body, merged ids followed. Raises NotFoundError."""
    rows = body_rows(database, audience, [body_id])
    rows = rows or body_rows(database, audience, [merged_into(database, audience, body_id)])
    return BodyRef(id=rows[0].id, name=rows[0].name, kind=rows[0].kind)


def body_names(database: Database, audience: Audience) -> dict[str, BodyRef]:
    """All bodies by id."""
    found = database.read("read/body_names", audience=audience.value)[0]
    told = zip(found["ids"], found["names"], found["kinds"], strict=True)
    return {one: BodyRef(id=one, name=name, kind=BodyKind(kind) if kind else None) for one, name, kind in told}


def _body_row(row: Mapping[str, Any]) -> BodyRow:
    counted = {"memberships": row["memberships"], "members": row["members"]}
    told = {name: value for name, value in row["body"].items() if value is not None}
    return BodyRow.model_validate({**told, **counted, "topics": sorted(set(row["topics"]))})


def _is_known(found: list[dict[str, Any]]) -> bool:
    return any(row["section"] == "Body" for row in found)


def _answer(asked: str, body_id: str, found: list[dict[str, Any]]) -> BodyAnswer:
    sections: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in found:
        sections[row["section"]].append(row)
    if not _is_known(found):
        raise NotFoundError(_KIND, asked)
    lists = _lists(body_id, sections)
    card = from_graph.body_card((sections["Profile"] or sections["Body"])[0], body_id)
    return BodyAnswer.model_validate(
        {
            **lists,
            "asked": asked,
            "body": card,
            "paid_totals": totals_of_rows(lists["paid"]),
            "received_totals": totals_of_rows(lists["received"]),
            "indirect": _indirect(sections),
            "documents": _documents([card, *(row for rows in lists.values() for row in rows)]),
        }
    )


def _lists(body_id: str, sections: _Sections) -> dict[str, tuple[Any, ...]]:
    ties = [from_graph.membership_row(row) for row in sections["Membership"]]
    costs = [from_graph.contribution_row(row) for row in sections["Contribution"]]
    parts = [from_graph.part_row(row) for row in sections["Part"]]
    successions = [from_graph.succession_row(row) for row in sections["Succession"]]
    topics = [from_graph.topic_row(row) for row in sections["TopicTie"]]
    areas = [from_graph.area_row(row) for row in sections["Coverage"]]
    return {
        "memberships": _sorted((t for t in ties if t.member.id == body_id), lambda t: german(t.body.name)),
        "members": _sorted((t for t in ties if t.body.id == body_id), lambda t: german(t.member.name)),
        "paid": _sorted((c for c in costs if c.payer.id == body_id), lambda c: german(c.payee.name)),
        "received": _sorted((c for c in costs if c.payee.id == body_id), lambda c: german(c.payer.name)),
        "successions": _sorted(successions, moment),
        "parts": _sorted((p for p in parts if p.whole.id == body_id), lambda p: german(p.part.name)),
        "wholes": _sorted((p for p in parts if p.part.id == body_id), lambda p: german(p.whole.name)),
        "topics": _sorted(topics, lambda t: german(t.topic)),
        "areas": _sorted(areas, lambda a: german(a.name)),
        "overlaps": _sorted(map(from_graph.overlap_row, sections["Overlap"]), lambda o: o.key),
        "contradictions": _sorted(map(from_graph.contradiction_row, sections["Contradiction"]), lambda c: c.key),
    }


def moment(succession: SuccessionRow) -> str:
    """For sorting by time; what has no date comes last."""
    return succession.date.earliest().isoformat() if succession.date else "~"


def _sorted(rows: Iterable[_Row], key: Callable[[_Row], str]) -> tuple[_Row, ...]:
    return tuple(sorted(rows, key=lambda row: (key(row), row.key)))


def _indirect(sections: _Sections) -> tuple[IndirectTie, ...]:
    """Only ties to bodies that it is no member of itself, by name."""
    direct = {row["fact"]["body"] for row in sections["Membership"]}
    ties = {
        (via[0], body[0], body[3]): IndirectTie(
            via=_ref(via), via_role=Role(via[3]), body=_ref(body), role=Role(body[3])
        )
        for row in sections["Indirect"]
        for via, body in zip(row["bodies"], row["evidence"], strict=True)
        if body[0] not in direct
    }
    return tuple(sorted(ties.values(), key=lambda tie: (german(tie.body.name), german(tie.via.name), tie.role)))


def _ref(told: list[Any]) -> BodyRef:
    return BodyRef(id=told[0], name=told[1], kind=told[2])


def _documents(rows: Iterable[FactRow]) -> tuple[DocumentRef, ...]:
    """Every document that a row cites, the newest first."""
    cited = {c.document: c for row in rows for c in row.evidence}
    found = [
        DocumentRef(id=c.document, number=c.number, title=c.title, date=c.date, issuer=c.issuer) for c in cited.values()
    ]
    return tuple(sorted(found, key=lambda d: (str(d.date or ""), d.id), reverse=True))
