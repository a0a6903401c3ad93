"""Tables of a Word document: as wide as the page, with a head that is repeated, read by those who hear them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from app.exports.widths import ColumnTexts, column_widths
from app.exports.word_elements import tag, worded

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_EMU_PER_TWIP: Final = 635
_GREY, _HEAD_FILL = "5B6770", "E3EFF1"
_CELL_MARGIN: Final = 70


@dataclass(frozen=True, slots=True)
class Grid:
    """The head of a table: titles, shares of the width, which columns stand right, what it is called for those who
    hear it, and whether the head is repeated on each page."""

    titles: Sequence[str]
    weights: Sequence[float]
    right: Sequence[bool]
    name: str
    repeated: bool = True

    def columns(self, lines: Sequence["Line"]) -> list[ColumnTexts]:
        """What stands below each title."""
        told = zip(self.titles, self.weights, self.right, strict=True)
        return [
            ColumnTexts(title, [line.cells[place] for line in lines], weight, right)
            for place, (title, weight, right) in enumerate(told)
        ]


@dataclass(frozen=True, slots=True)
class Line:
    """The texts of one row; ``soft``: grey."""

    cells: Sequence[str]
    soft: bool = False
    bold: bool = False
    filled: bool = field(default=False)


def table(document: "Document", grid: Grid, lines: Iterable[Line]) -> None:
    """A table as wide as the page; no row is torn by the end of a page, and no word that a column could hold."""
    section = document.sections[0]
    beside = (section.left_margin or 0) + (section.right_margin or 0)
    width = int(((section.page_width or 0) - beside) / _EMU_PER_TWIP)
    shown = tuple(lines)
    size, widths = column_widths(grid.columns(shown), width, 2 * _CELL_MARGIN + 20)
    made = tag("w:tbl", _properties(grid, width), tag("w:tblGrid", *(tag("w:gridCol", w=one) for one in widths)))
    shape = _Shape(grid.right, widths, size)
    made.append(_row(Line(grid.titles, bold=True, filled=True), shape, repeated=grid.repeated))
    for line in shown:
        made.append(_row(line, shape))
    document.element.body.insert_element_before(made, "w:sectPr")
    document.add_paragraph().paragraph_format.space_after = 0


def _properties(grid: Grid, width: int) -> "BaseOxmlElement":
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = tag("w:tblBorders", *(tag(f"w:{side}", val="single", sz=4, space=0, color="C4CDD2") for side in sides))
    space = [tag(f"w:{side}", w=_CELL_MARGIN, type="dxa") for side in ("left", "right")]
    return tag(
        "w:tblPr",
        tag("w:tblW", w=width, type="dxa"),
        borders,
        tag("w:tblLayout", type="fixed"),
        tag("w:tblCellMar", *space),
        tag(
            "w:tblLook",
            val="0420",
            firstRow="1",
            lastRow="0",
            firstColumn="0",
            lastColumn="0",
            noHBand="0",
            noVBand="1",
        ),
        tag("w:tblCaption", val=grid.name),
        tag("w:tblDescription", val=f"Tabelle mit den Spalten {', '.join(grid.titles)}"),
    )


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which columns stand right, how wide they are, and the size of letters in half points."""

    right: Sequence[bool]
    widths: Sequence[int]
    size: int


def _row(line: Line, shape: _Shape, *, repeated: bool = False) -> "BaseOxmlElement":
    told = tag("w:trPr", tag("w:cantSplit"), *([tag("w:tblHeader")] if repeated else []))
    cells = zip(line.cells, shape.widths, shape.right, strict=True)
    return tag("w:tr", told, *(_cell(text, width, right, _look(line, shape)) for text, width, right in cells))


def _look(line: Line, shape: _Shape) -> "_Look":
    fill = [tag("w:shd", val="clear", color="auto", fill=_HEAD_FILL)] if line.filled else []
    look = [tag("w:b")] if line.bold else []
    look += [tag("w:color", val=_GREY)] if line.soft else []
    return _Look(fill, [*look, tag("w:sz", val=shape.size)])


class _Look(NamedTuple):
    """What a cell is filled with and how its letters look."""

    fill: "Sequence[BaseOxmlElement]"
    letters: "Sequence[BaseOxmlElement]"


def _cell(text: str, width: int, right: bool, look: _Look) -> "BaseOxmlElement":
    place = tag("w:pPr", tag("w:spacing", before=20, after=20), *([tag("w:jc", val="right")] if right else []))
    parts: list[BaseOxmlElement] = []
    for number, piece in enumerate(text.split("\n")):
        parts += [tag("w:br")] if number else []
        parts.append(worded(piece))
    run = tag("w:r", tag("w:rPr", *look.letters), *parts)
    return tag("w:tc", tag("w:tcPr", tag("w:tcW", w=width, type="dxa"), *look.fill), tag("w:p", place, run))
