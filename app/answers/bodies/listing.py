"""Answers about bodies: the list, one body with all that is known of it, and the ways to find one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from app.answers import from_graph
from app.answers.answer import BodyRef
from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.around import Cut, around_now, bodies_now
from app.answers.bodies.index import bodies_kept
from app.answers.bodies.recalled import body_around, body_then
from app.answers.bodies.sections import Said, body_answer
from app.answers.history import Recalled
from app.answers.kept import kept
from app.answers.ordering import german
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import BodyRow, IndirectTie
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.errors import NotFoundError
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Audience, Role

_KIND = "Zusammenschluss"
_Sections = Mapping[str, list[dict[str, Any]]]


def bodies(
    database: Database,
    audience: Audience,
    *,
    kind: BodyKind | None = None,
    topic: str | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
    recalled: Recalled | None = None,
    scope: Scope = EVERYTHING,
) -> Page[BodyRow]:
    """The bodies by name, those in ``scope`` or tied to it; ``limit`` None gives all that are left; ``recalled`` is
    another standpoint than now. Raises BadCursorError, BadLimitError."""
    if recalled:
        known = recalled.kept(database)
        return bodies_kept(known, kind=kind, topic=topic, cursor=cursor, limit=limit, scope=scope)
    found = database.read("read/bodies_found", audience=audience.value, kind=kind and kind.value, topic=topic)[0]
    told = zip(found["names"], found["ids"], strict=True)
    keys = ((german(name), one) for name, one in told if scope.ties(one))
    shown = window("bodies", keys, cursor, limit)
    rows = body_rows(database, audience, shown.ids)
    return Page[BodyRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def body_rows(database: Database, audience: Audience, ids: Iterable[str]) -> tuple[BodyRow, ...]:
    """The bodies with these ids as a list shows them, in this order; those not seen are left out."""
    wanted = list(ids)
    found = database.read("read/bodies_by_id", ids=wanted, audience=audience.value)
    rows = {row["body"]["id"]: _body_row(row) for row in found}
    return tuple(rows[body] for body in wanted if body in rows)


def body(database: Database, audience: Audience, body_id: str, *, recalled: Recalled | None = None) -> BodyAnswer:
    """Everything about one body; ids of bodies that were merged into another are followed; ``recalled`` is another
    standpoint than now. Raises NotFoundError."""
    if recalled:
        return body_then(database, recalled, body_id)
    found = database.read("read/body", id=body_id, audience=audience.value)
    if _is_known(found):
        return _answer(body_id, body_id, found)
    now = merged_into(database, audience, body_id)
    return _answer(body_id, now, database.read("read/body", id=now, audience=audience.value))


def body_page(
    database: Database, audience: Audience, body_id: str, cut: Cut, *, recalled: Recalled | None = None
) -> BodyAnswer:
    """As ``body``, with as much of its long sections as ``cut`` says, however many members it has. Raises
    NotFoundError."""
    if recalled:
        return body_then(database, recalled, body_id, cut)
    now = kept(database, audience)
    known = bodies_now(now)
    found = known.get(body_id) or known.get(merged_into(database, audience, body_id))
    if found is None:
        raise NotFoundError(_KIND, body_id)
    return body_around(database, around_now(now), found, body_id, cut, now)


def body_named(database: Database, audience: Audience, name: str) -> BodyAnswer:
    """As ``body``, from an id or any name of it; the best known where several bear it. Raises NotFoundError."""
    return body(database, audience, body_id_named(database, audience, name) or name.strip())


def body_id_named(database: Database, audience: Audience, name: str) -> str | None:
    """The id of the body that bears this name; the best known where several do, None where nobody does."""
    normal = BodyName(name).normal
    found = database.read("read/bodies_named", name=name.strip(), normal=normal, audience=audience.value)
    best = min(found, key=lambda row: (row["place"], -row["papers"], row["id"]), default=None)
    return str(best["id"]) if best else None


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
    card = from_graph.body_card((sections["Profile"] or sections["Body"])[0], body_id)
    return body_answer(asked, card, _said(sections), _indirect(sections))


def _said(sections: _Sections) -> Said:
    return Said(
        memberships=map(from_graph.membership_row, sections["Membership"]),
        contributions=map(from_graph.contribution_row, sections["Contribution"]),
        successions=map(from_graph.succession_row, sections["Succession"]),
        parts=map(from_graph.part_row, sections["Part"]),
        topics=map(from_graph.topic_row, sections["TopicTie"]),
        areas=map(from_graph.area_row, sections["Coverage"]),
        overlaps=map(from_graph.overlap_row, sections["Overlap"]),
        contradictions=map(from_graph.contradiction_row, sections["Contradiction"]),
    )


def _indirect(sections: _Sections) -> tuple[IndirectTie, ...]:
    """Only ties that it has not itself: who is a member directly can be a shareholder through others."""
    direct = {(row["fact"]["body"], row["fact"]["role"]) for row in sections["Membership"]}
    ties = {
        (via[0], body[0], body[3]): IndirectTie(
            via=_ref(via), via_role=Role(via[3]), body=_ref(body), role=Role(body[3])
        )
        for row in sections["Indirect"]
        for via, body in zip(row["bodies"], row["evidence"], strict=True)
        if (body[0], body[3]) not in direct
    }
    return tuple(ties.values())


def _ref(told: list[Any]) -> BodyRef:
    return BodyRef(id=told[0], name=told[1], kind=told[2])
