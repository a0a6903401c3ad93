"""A table as a draft: one line of text a row, with the places of its cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph_model.records.documents import Edition, SourceKind
from graph_model.values.vocabularies import Completeness
from loaders.reading.papers.issuers import authority_in
from loaders.sources.draft import Cell, Draft, Refusal, Row
from loaders.sources.places import place_key
from loaders.sources.table_columns import Column, Header, find_header

_LAST = ("benefit", "purpose", "note", "address")
_SUM = re.compile(
    r"^(?:zwischen|gesamt|end)?-?\s?summen?\b|^gesamt(?:kosten|betrag|ergebnis)?\b|^insgesamt|^total\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_PARTIAL = re.compile(r"auszug|auswahl|u\.\s?a\.|beispiel|teilliste", re.IGNORECASE)
_GERMAN = {
    "body": "für den Namen (Verein, Organisation, Mitgliedschaft …)",
    "amount": "für den Betrag (Beitrag, Kosten, Euro …)",
}


@dataclass(frozen=True)
class Grid:
    """The cells of one table as texts; ``formulas`` are the places (row, column) whose value is computed elsewhere.
    ``place`` names the sheet or page; ``first_row`` is the number that people see for the first row."""

    cells: list[list[str]]
    place: str | None = None
    formulas: frozenset[tuple[int, int]] = frozenset()
    first_row: int = 1

    def place_of(self, row: int) -> str:
        """A row as people find it."""
        return f"{self.place}, Zeile {row + self.first_row}" if self.place else f"Zeile {row + self.first_row}"


def table_drafts(grid: Grid, path: Path, loader: str, suffix: str = "") -> Iterator[Draft | Refusal]:
    """The table as one draft, after the refusals of its unreadable rows; a table without a column for the name or
    the amount is refused as a whole."""
    header = find_header(grid.cells)
    missing = header.missing if header else ("body", "amount")
    if header is None or missing:
        told = " und eine ".join(_GERMAN[role] for role in missing)
        yield Refusal(origin=path.as_posix(), place=grid.place, reason=f"Der Tabelle fehlt eine Spalte {told}.")
        return
    caption = _caption(grid.cells[: header.row], path)
    lines: list[str] = []
    rows: list[Row] = []
    offset = 0
    for number in range(header.row + 1, len(grid.cells)):
        if _is_empty_or_sum(grid.cells[number], header):
            continue
        broken = next((c for c in header.columns if (number, c.index) in grid.formulas), None)
        if broken:
            yield _formula(path, grid, number, broken)
            continue
        line, row = _row(grid.cells[number], header, offset)
        lines.append(line)
        rows.append(row)
        offset += len(line) + 1
    if not rows:
        yield Refusal(origin=path.as_posix(), place=grid.place, reason="Die Tabelle hat keine lesbare Zeile.")
        return
    yield _draft("\n".join(lines), tuple(rows), caption, path, loader, suffix)


def _draft(text: str, rows: tuple[Row, ...], caption: str, path: Path, loader: str, suffix: str) -> Draft:
    payer = authority_in(caption)
    year = _YEAR.findall(caption)
    completeness = Completeness.PARTIAL if _PARTIAL.search(caption) else Completeness.COMPLETE
    return Draft(
        source_key=place_key(path) + suffix,
        source=SourceKind.TABLE,
        loader=loader,
        origin=path.as_posix(),
        text=text,
        file_id=path.stem + suffix,
        issuer=payer,
        title=caption,
        edition=Edition(payer=payer, year=int(year[-1]), completeness=completeness) if payer and year else None,
        rows=rows,
    )


def _caption(above: list[list[str]], path: Path) -> str:
    """What stands above the headings, and the name of the file, which often alone tells payer and year."""
    told = [" ".join(" ".join(row).split()) for row in above]
    name = re.sub(r"[_\-]+", " ", path.stem)
    first = next((line for line in told if len(line) > 5), "")
    needs_name = not (authority_in(first) and _YEAR.search(first))
    return f"{first} ({name})" if first and needs_name else first or name


def _is_empty_or_sum(cells: list[str], header: Header) -> bool:
    body = _value(cells, header.with_role("body")[0])
    first = next((cell for cell in cells if cell.strip()), "")
    return not body or _SUM.search(body) is not None or _SUM.search(first.strip()) is not None


def _formula(path: Path, grid: Grid, number: int, column: Column) -> Refusal:
    reason = f"Die Zelle in „{column.heading}“ enthält eine Formel; bitte ihren Wert einsetzen. Die Zeile bleibt weg."
    return Refusal(origin=path.as_posix(), place=grid.place_of(number), reason=reason)


def _row(cells: list[str], header: Header, offset: int) -> tuple[str, Row]:
    """The line of a row, long columns last, so that name and amounts stand within one passage."""
    line = ""
    places: list[Cell] = []
    for column in sorted(header.columns, key=lambda column: column.role in _LAST):
        value = _value(cells, column)
        if not value:
            continue
        line += ("; " if line else "") + f"{column.heading.rstrip(':')}: "
        start = offset + len(line)
        line += value
        places.append(Cell(column=column.role, start=start, end=start + len(value)))
    return line, Row(start=offset, end=offset + len(line), cells=tuple(places))


def _value(cells: list[str], column: Column) -> str:
    return " ".join(cells[column.index].split()) if column.index < len(cells) else ""
