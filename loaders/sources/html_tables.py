"""Membership tables in HTML pages."""

from collections.abc import Iterator
from pathlib import Path

from loaders.sources.decoding import UnreadableFileError
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.html_page import HtmlPage, is_html, read_page
from loaders.sources.table_columns import find_header
from loaders.sources.table_drafts import Grid, table_drafts


class HtmlTableSource:
    """Pages with a table that has a column for the name and one for the amount."""

    name = "html-table"

    def recognises(self, path: Path) -> bool:
        """By the headings of its tables."""
        if not is_html(path):
            return False
        try:
            return bool(_membership_tables(read_page(path)))
        except UnreadableFileError:
            return False

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """One draft a table."""
        try:
            page = read_page(path)
        except UnreadableFileError as error:
            yield Refusal(origin=path.as_posix(), reason=error.message)
            return
        title = page.title()
        for number, cells in enumerate(_membership_tables(page)):
            grid = Grid([[title or ""], *cells], place=f"Tabelle {number + 1}", first_row=0)
            yield from table_drafts(grid, path, self.name, f"-{number + 1}" if number else "")


def _membership_tables(page: HtmlPage) -> list[list[list[str]]]:
    found = []
    for cells in page.tables():
        header = find_header(cells)
        if header and not header.missing and len(cells) > header.row + 1:
            found.append(cells)
    return found
