"""Answers about documents: the list, and one document with the passages that were read in it."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from app.answers.answer import BodyRef
from app.answers.documents.answers import DocumentAnswer, DocumentRow, HeadPassage, Passage
from app.answers.documents.references import references
from app.answers.from_graph import refs
from app.answers.ledger_kept import of_ledger
from app.answers.paging import USUAL_PAGE, Page, stretch
from app.answers.scope.documents import documents_in
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.errors import NotFoundError
from graph_model.ledger.rows import statement_of
from graph_model.projection.confirmed import claim_key
from graph_model.records.documents import Document, SourceKind
from graph_model.storage.database import Database
from graph_model.storage.properties import from_properties
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience, Visibility
from loaders.reading.papers import head_passages

_LAST_DAY = 3_652_059


def seen_by(audience: Audience) -> list[str]:
    """The visibilities of documents that are shown to ``audience``."""
    return [visibility.value for visibility in Visibility if audience.sees(visibility)]


def documents(
    database: Database,
    audience: Audience,
    *,
    source: SourceKind | None = None,
    issuer: str | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
    scope: Scope = EVERYTHING,
) -> Page[DocumentRow]:
    """Current documents that ``scope`` gave out or that say something of it, the newest first and those without a date
    last; ``limit`` None gives all that are left. Raises BadCursorError, BadLimitError."""
    key = ("documents", audience, source, issuer)
    told = of_ledger(database, key, lambda: _in_order(database, audience, source, issuer))
    inside = documents_in(database, audience, scope)
    keys = told if inside is None else tuple(key for key in told if key[1] in inside)
    part = stretch("documents", len(keys), keys.__getitem__, cursor, limit)
    rows = document_rows(database, (one for _, one in keys[part.start : part.end]))
    return Page[DocumentRow](rows=rows, total=len(keys), next_cursor=part.next_cursor)


def _in_order(
    database: Database, audience: Audience, source: SourceKind | None, issuer: str | None
) -> tuple[tuple[str, str], ...]:
    """Sort key and id of each document."""
    asked = {"source": source and source.value, "issuer": issuer}
    found = database.read("read/documents_found", visibilities=seen_by(audience), **asked)[0]
    keys = {date: _newest_first(date) for date in set(found["dates"])}
    return tuple(sorted((keys[date], one) for date, one in zip(found["dates"], found["ids"], strict=True)))


def document_rows(database: Database, ids: Iterable[str]) -> tuple[DocumentRow, ...]:
    """The documents with these ids as a list shows them, in this order. The caller asks only for what may be seen."""
    wanted = list(ids)
    found = database.read("read/documents_by_id", ids=wanted) if wanted else []
    rows = {row["document"]["id"]: DocumentRow.model_validate(_document_row(row)) for row in found}
    return tuple(rows[one] for one in wanted if one in rows)


def document(database: Database, audience: Audience, document_id: str) -> DocumentAnswer:
    """One version of one paper with text and passages, in the order of the text. Raises NotFoundError, also where the
    document is not for this audience."""
    visibilities = seen_by(audience)
    found = database.read("read/document", id=document_id, visibilities=visibilities, audience=audience.value)
    if not found:
        raise NotFoundError("Das Dokument", document_id)
    held = found[0]["document"]
    told = from_properties(Document, {name: held[name] for name in held.keys() & Document.model_fields.keys()})
    passages = tuple(sorted(map(_passage, found[0]["statements"]), key=lambda p: (p.start, p.end, p.statement)))
    shared = {name: getattr(told, name) for name in DocumentAnswer.model_fields.keys() & Document.model_fields.keys()}
    return DocumentAnswer.model_validate(
        {
            **shared,
            **_ties(database, audience, told),
            "current": bool(held.get("current")),
            "told_in": told.told_in,
            "statements": len(passages),
            "passages": passages,
            "head": tuple(_head_passage(told, one) for one in head_passages.head_passages(told)),
        }
    )


def _head_passage(told: Document, found: head_passages.HeadPassage) -> HeadPassage:
    return HeadPassage(**found.model_dump(), quote=told.text[found.start : found.end])


def _newest_first(date: str) -> str:
    """A sort key that grows as dates go back; what has no date comes last."""
    return f"{_LAST_DAY - PartialDate.parse(date).latest().toordinal():07}" if date else "~"


def _document_row(row: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: value for name, value in row["document"].items() if value is not None}
    return {**told, "statements": row["statements"]}


def _passage(row: Mapping[str, Any]) -> Passage:
    statement, names = row["statement"], dict(row["names"])
    claim = json.loads(statement["claim"])
    bodies = {**refs(row["bodies"]), **refs(row["itself"])}
    return Passage.model_validate(
        {
            **{name: statement[name] for name in ("start", "end", "quote", "form", "confidence", "rule")},
            "statement": statement["id"],
            "key": claim_key(statement_of({**statement})),
            "claim": claim,
            "motion": statement.get("motion", False),
            "subjects": tuple(names.get(mention, mention) for mention in statement.get("subjects", ())),
            "objects": tuple(names.get(mention, mention) for mention in statement.get("objects", ())),
            "bodies": tuple(sorted(bodies.values(), key=lambda body: body.name)),
            "accepted": bool(bodies),
        }
    )


def _ties(database: Database, audience: Audience, told: Document) -> dict[str, Any]:
    known, visibilities = references(database), seen_by(audience)
    refers_to = document_rows(database, known.named_by(told, visibilities))
    held = {told for row in refers_to for told in (row.number, row.paper)}
    return {
        "refers_to": refers_to,
        "refers_elsewhere": tuple(number for number in told.refers_to if number not in held),
        "referred_by": document_rows(database, known.naming_of(told, visibilities)),
        "issued_by": _issuer(database, audience, told.issuer) if told.issuer else None,
    }


def _issuer(database: Database, audience: Audience, name: str) -> BodyRef | None:
    """The body that bears this name."""
    found = database.read("read/issuing_bodies", issuer=name, audience=audience.value)
    return BodyRef.model_validate(found[0]) if found else None
