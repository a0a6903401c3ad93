"""Papers and tables as PDF: the text page by page, and the membership tables drawn in them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2

from graph_model.records.documents import SourceKind
from loaders.sources.decoding import UnreadableFileError, read_bytes
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.places import place_key
from loaders.sources.table_columns import find_header
from loaders.sources.table_drafts import Grid, table_drafts
from loaders.sources.text_tables import with_rows

if TYPE_CHECKING:
    from pdfplumber.page import Page

_MAY_HOLD_TABLE = re.compile(
    r"(?is)(?=.*(?:mitgliedschaft|verein|verband|organisation|institution)).*(?:beitr[aä]g|kosten|betrag)"
)
_HEADING_ROWS = 4


class PdfSource:
    """Files whose name ends in .pdf."""

    name = "pdf"

    def recognises(self, path: Path) -> bool:
        """By the ending of the file's name."""
        return path.suffix.casefold() == ".pdf"

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """A draft of the text, and one of the membership table where one is drawn with lines."""
        try:
            pages = page_texts(path)
            tables = _tables(path, pages)
        except UnreadableFileError as error:
            yield Refusal(origin=path.as_posix(), reason=error.message)
            return
        text = "\n".join(page for number, page in enumerate(pages) if number not in tables)
        if text.strip():
            yield with_rows(
                Draft(
                    source_key=place_key(path),
                    source=SourceKind.PAPER,
                    loader=self.name,
                    origin=path.as_posix(),
                    text=text,
                    file_id=path.stem,
                )
            )
        cells = [row for number in sorted(tables) for row in tables[number]]
        if cells:
            place = f"Seite {min(tables) + 1}"
            yield from table_drafts(Grid(cells, place=place), path, self.name, "-tabelle" if text.strip() else "")


def page_texts(path: Path) -> list[str]:
    """The text of each page, lines ended by a newline; UnreadableFileError for a PDF that is locked, broken or has no
    text."""
    content = read_bytes(path)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).casefold()
        reason = "Das PDF ist verschlüsselt; bitte ohne Kennwort speichern." if is_locked else "Das PDF ist beschädigt."
        raise UnreadableFileError(path, reason) from error
    try:
        pages = [_page_text(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise UnreadableFileError(path, "Das PDF ist beschädigt: eine Seite lässt sich nicht lesen.") from error
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise UnreadableFileError(path, "Das PDF enthält keinen Text, vermutlich nur Bilder (Scan).")
    return pages


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    text: str = document[number].get_textpage().get_text_bounded()
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-")


def _tables(path: Path, pages: list[str]) -> dict[int, list[list[str]]]:
    """The rows of membership tables by page; headings that are repeated on later pages are left out."""
    found: dict[int, list[list[str]]] = {}
    if not any(_MAY_HOLD_TABLE.match(page) for page in pages):
        return found
    import pdfplumber  # on use: every process that reads would pay for it at its start
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(path) as document:
            for number, page in enumerate(document.pages):
                rows = _rows_of(page, first=not found)
                if rows:
                    found[number] = rows
    except PdfminerException as error:
        raise UnreadableFileError(path, "Die Tabellen des PDF lassen sich nicht lesen.") from error
    return found


def _rows_of(page: "Page", *, first: bool) -> list[list[str]]:
    for table in page.extract_tables():
        rows = [[cell or "" for cell in row] for row in table]
        header = find_header(rows[:_HEADING_ROWS])
        if header and not header.missing:
            return rows if first else rows[header.row + 1 :]
        if not first and rows and len(rows[0]) > 2:
            return rows
    return []
