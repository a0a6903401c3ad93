"""From a number, title or id as a person types it to the document that is meant."""

from app.answers.documents.answers import DocumentAnswer, DocumentRow
from app.answers.documents.listing import document, document_rows, seen_by
from app.answers.search.papers import papers_of
from graph_model.errors import NetzatlasError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_SHOWN = 5


class DocumentNotMeantError(NetzatlasError):
    """No document, or several, have exactly this number, title or id. ``data``: key, several, like (ids)."""

    code = "document_not_meant"
    status = 404

    def __init__(self, key: str, like: tuple[DocumentRow, ...], *, several: bool) -> None:
        what = f"„{key}“ heißen mehrere Dokumente" if several else f"Das Dokument „{key}“ gibt es hier nicht"
        may = "" if several else "gemeint sein kann "
        more = "; …" if len(like) > _SHOWN else ""
        told = f": {may}{'; '.join(map(_line, like[:_SHOWN]))}{more}" if like else ""
        todo = "Bitte die Kennung angeben." if like else "Nummern und Kennungen nennt: netzatlas documents"
        super().__init__(f"{what}{told}. {todo}", key=key, several=several, like=tuple(row.id for row in like))


def document_meant(database: Database, audience: Audience, key: str) -> DocumentAnswer:
    """The document with this id, or the only one with this number or title: a slip is never put right by guessing.
    Raises DocumentNotMeantError."""
    told = " ".join(key.split())
    found = database.read("read/documents_meant", key=told, visibilities=seen_by(audience))
    exact = [row["id"] for row in found if row["exact"]] or [row["id"] for row in found]
    if len(exact) == 1:
        return document(database, audience, exact[0])
    like = exact or [entry.key for entry in papers_of(database, audience).heads.find(told).entries]
    raise DocumentNotMeantError(told, document_rows(database, like[: _SHOWN + 1]), several=bool(exact))


def _line(row: DocumentRow) -> str:
    return f"{' '.join(filter(None, (row.number, row.title))) or row.label} ({row.id})"
