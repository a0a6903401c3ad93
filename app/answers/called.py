"""What a document is called that has neither number nor title: the same wherever it is named."""

from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from graph_model.records.documents import Document, SourceKind
from graph_model.values.dates import PartialDate

NAMELESS: Final = "Dokument ohne Nummer"


def called(
    source: str, origin: str, doc_type: str | None = None, date: PartialDate | None = None, issuer: str | None = None
) -> str:
    """An entry by its day and who made it, a file by its name, anything else by its kind, day and issuer; by where it
    came from where nothing else is known. ``source`` is the value of a SourceKind."""
    if source == SourceKind.ENTRY.value:
        return _kind_and_day(source, date, origin.partition(": ")[2] or issuer)
    if file := _file(origin):
        return file
    if date or issuer:
        return _kind_and_day(doc_type or source, date, issuer)
    return origin or NAMELESS


def document_label(document: Document) -> str:
    """What people call a document: its number, else its title, else what it is called."""
    told = document.number or document.title
    return told or called(document.source.value, document.origin, document.doc_type, document.date, document.issuer)


def _kind_and_day(kind: str, date: PartialDate | None, who: str | None) -> str:
    when = f" {'vom' if date.day else 'von'} {date.german()}" if date else ""
    return f"{kind}{when}" + (f", {who}" if who else "")


def _file(origin: str) -> str:
    """The name of a file without the folders that it lay in; nothing for an address that names none."""
    address = urlsplit(origin)
    if address.query:
        return ""
    path = PurePosixPath(address.path if address.netloc else origin)
    return path.name if path.suffix else ""
