"""Tables in plain text whose columns stand under each other, set apart by blanks or by bars."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.sources.draft import Cell, Row
from loaders.sources.table_columns import role_of_heading

_APART = re.compile(r"\S(?:(?!\s{2})[^\n])*")
_GAP = re.compile(r"[^\S\n]{2}")
"""What sets columns apart where no bars do."""
_NO_HEADING = re.compile(r"\d,\d\d\b|(?<!Nr)(?<!lfd)[.!?]$|^\d+\.?$")
_RULE = re.compile(r"[\s|:+=_-]*[-=_]{3}[\s|:+=_-]*")
_SUM = re.compile(r"(?:zwischen|gesamt)?summe|gesamt\b|insgesamt|total\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NUMBER = re.compile(r"\d{1,3}\.?")
_FEWEST_ROWS = 2
_HEADING_LINES = 3
_SLACK = 3
_BARRED = 1_000
_FAR_RIGHT = 1_000_000


@dataclass(frozen=True)
class _Piece:
    """Words of one line that stand together: their place in the line and in the text."""

    left: int
    right: int
    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


@dataclass(frozen=True)
class _Column:
    left: int
    right: int
    role: str | None
    heading: str


@dataclass
class _Told:
    """One row while its lines are read: the pieces of each column."""

    pieces: dict[int, list[_Piece]] = field(default_factory=dict)

    def add(self, column: int, piece: _Piece) -> None:
        self.pieces.setdefault(column, []).append(piece)


def aligned_rows(text: str) -> tuple[Row, ...]:
    """The rows of every aligned table of the text that has a column for the name and one for the amount."""
    if "|" not in text and not _GAP.search(text):
        return ()
    lines = list(_lines(text))
    rows: list[Row] = []
    at = 0
    while at < len(lines):
        columns = _columns(lines, at)
        if not columns:
            at += 1
            continue
        told, at = _body(lines, at + 1, columns)
        found = [row for one in told if (row := _row(one, columns))]
        rows += found if len(found) >= _FEWEST_ROWS else []
    return tuple(rows)


def _lines(text: str) -> Iterator[list[_Piece]]:
    place = 0
    for line in text.splitlines(keepends=True):
        barred = line.count("|") > 1
        yield list(_between_bars(line, place) if barred else _between_blanks(line, place))
        place += len(line)


def _between_blanks(line: str, place: int) -> Iterator[_Piece]:
    for found in _APART.finditer(line):
        yield _Piece(found.start(), found.end(), place + found.start(), found.group().rstrip())


def _between_bars(line: str, place: int) -> Iterator[_Piece]:
    """Cells between bars stand in the column of their number, wherever the bars stand."""
    at = 0
    for number, cell in enumerate(line.rstrip().removesuffix("|").split("|")):
        words = cell.strip()
        if words:
            yield _Piece(number * _BARRED, number * _BARRED + 1, place + at + cell.index(words), words)
        at += len(cell) + 1


def _columns(lines: list[list[_Piece]], at: int) -> tuple[_Column, ...]:
    """The columns under a line of headings, with the words of the lines below that go on in them."""
    line = lines[at]
    if len(line) < 2 or any(_NO_HEADING.search(piece.words) for piece in line):
        return ()
    edges = [*(piece.left for piece in line[1:]), _FAR_RIGHT]
    columns = [_Column(piece.left, right, None, piece.words) for piece, right in zip(line, edges, strict=True)]
    named = tuple(_with_role(column, lines[at + 1 : at + _HEADING_LINES]) for column in columns)
    roles = {column.role for column in named}
    return named if {"body", "amount"} <= roles else ()


def _with_role(column: _Column, below: list[list[_Piece]]) -> _Column:
    words = column.heading
    role = role_of_heading(words)
    if below and (role is None or _is_of_years(below[0])):
        words = " ".join([words, *(p.words for p in below[0] if column.left <= p.left < column.right)])
        role = role_of_heading(words)
    return _Column(column.left, column.right, role, words)


def _is_of_years(line: list[_Piece]) -> bool:
    """Whether a line tells nothing but the years of the columns above it."""
    return bool(line) and all(_YEAR.fullmatch(piece.words) for piece in line)


def _body(lines: list[list[_Piece]], at: int, columns: tuple[_Column, ...]) -> tuple[list[_Told], int]:
    """The rows under the headings, and the line where the table ends: an empty one after rows, or prose."""
    rows: list[_Told] = []
    while at < len(lines):
        line = lines[at]
        if not line:
            if rows:
                return rows, at
        elif not (_RULE.fullmatch(" ".join(piece.words for piece in line)) or _is_of_years(line)):
            if _is_prose(line, columns):
                return rows, at
            _take(line, columns, rows)
        at += 1
    return rows, at


def _is_prose(line: list[_Piece], columns: tuple[_Column, ...]) -> bool:
    """One run of words that reaches over the first column."""
    return len(line) == 1 and line[0].left <= columns[0].left + _SLACK and line[0].right > columns[1].left + _SLACK


def _take(line: list[_Piece], columns: tuple[_Column, ...], rows: list[_Told]) -> None:
    placed = [(_column_of(piece, columns), piece) for piece in line]
    first = placed[0][0]
    waits = bool(rows) and (len(placed) == 1 or rows[-1].pieces.keys() == {0})
    if rows and (first > 0 or (waits and _goes_on(line[0], columns, rows[-1]))):
        target = rows[-1]
    else:
        rows.append(target := _Told())
    for column, piece in placed:
        target.add(column, piece)


def _goes_on(piece: _Piece, columns: tuple[_Column, ...], before: _Told) -> bool:
    """Whether a line with a name alone goes on in the row above: it is set in, begins small, or that row waits."""
    ahead = before.pieces.get(0, [])
    is_cut = bool(ahead) and ahead[-1].words.endswith(("-", " und", " für", ","))
    return piece.left > columns[0].left or piece.words[0].islower() or piece.words[0] == "(" or is_cut


def _column_of(piece: _Piece, columns: tuple[_Column, ...]) -> int:
    """The column that the middle of the words stands in; the first words of a line belong to the first."""
    if piece.left <= columns[0].left + _SLACK:
        return 0
    middle = (piece.left + piece.right) // 2
    return next((n for n, column in enumerate(columns) if middle < column.right - 1), len(columns) - 1)


def _row(told: _Told, columns: tuple[_Column, ...]) -> Row | None:
    """The row, unless it is a sum, has no name, or nothing beside its name."""
    cells: list[Cell] = []
    for number, column in enumerate(columns):
        pieces = told.pieces.get(number)
        if not pieces or column.role is None:
            continue
        pieces = _without_number(pieces) if column.role == "body" else pieces
        further = tuple((piece.start, piece.end) for piece in pieces[1:])
        first = pieces[0]
        cells.append(
            Cell(column=column.role, start=first.start, end=first.end, further=further, heading=column.heading)
        )
    bodies = (_without_number(told.pieces[n]) for n, c in enumerate(columns) if c.role == "body" and n in told.pieces)
    name = next((pieces[0].words for pieces in bodies), "")
    if len(cells) < 2 or not re.search(r"\w\w", name) or _SUM.match(name):
        return None
    ends = [end for cell in cells for end in (cell.end, *(last for _, last in cell.further))]
    return Row(start=min(cell.start for cell in cells), end=max(ends), cells=tuple(cells))


def _without_number(pieces: list[_Piece]) -> list[_Piece]:
    """The words of a name but for the running number before them."""
    return pieces[1:] if len(pieces) > 1 and _NUMBER.fullmatch(pieces[0].words) else pieces
