"""Parts of a Word document: page, paragraphs, tables, links. The only module that knows the form of the files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_A4_MM: Final = (210, 297)
_MARGIN_MM: Final = 16
_TWIPS: Final = 56.693
_GREY, _HEAD_FILL, _INK = "5B6770", "E3EFF1", "0B3F4A"
_HALF_POINTS: Final = "17"


@dataclass(frozen=True, slots=True)
class Grid:
    """The head of a table: titles, shares of the width, which columns stand right, what it is called for those who
    hear it, and whether the head is repeated on each page."""

    titles: Sequence[str]
    weights: Sequence[float]
    right: Sequence[bool]
    name: str
    repeated: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """The texts of one row; ``soft``: grey."""

    cells: Sequence[str]
    soft: bool = False
    bold: bool = False
    filled: bool = field(default=False)


def blank(title: str, made: datetime, *, landscape: bool) -> "Document":
    """An empty document on A4 in German; it names no person."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    document = Document()
    section, (short, long) = document.sections[0], _A4_MM
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(long), Mm(short)) if landscape else (Mm(short), Mm(long))
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    section.footer_distance = Mm(8)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, "Netzatlas", "Netzatlas"
    properties.comments, properties.language, properties.revision = "", "de-DE", 1
    properties.created = properties.modified = made.replace(tzinfo=None)
    _styles(document)
    return document


def paragraph(document: "Document", text: str, *, bold: bool = False, small: bool = False) -> "Paragraph":
    """A paragraph of one text."""
    from docx.shared import Pt

    made = document.add_paragraph()
    run = made.add_run(text)
    run.bold = bold or None
    run.font.size = Pt(8.5) if small else None
    return made


def labelled(document: "Document", label: str, text: str) -> None:
    """``Label: text``, the label bold."""
    made = document.add_paragraph()
    made.add_run(f"{label}: ").bold = True
    made.add_run(text)


def point(document: "Document", text: str) -> None:
    """One point of a list."""
    document.add_paragraph(text, style="List Bullet")


def source(document: "Document", number: str, words: str, target: str, quote: str) -> None:
    """A line of the list of sources: its words are a link where there is a target."""
    from docx.shared import Pt

    made = document.add_paragraph()
    made.paragraph_format.space_after = Pt(1)
    made.add_run(number)
    if target:
        made._p.append(_linked(made, words, target))
    else:
        made.add_run(words)
    made.add_run(quote)
    for run in made.runs:
        run.font.size = Pt(8)


def picture(document: "Document", png: bytes, title: str, says: str) -> None:
    """A picture as wide as the page, with its title and, for those who do not see it, what it shows."""
    from docx.shared import Emu

    section = document.sections[0]
    inside = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    shape = document.add_picture(BytesIO(png), width=Emu(inside))
    told = shape._inline.docPr
    told.set("name", title)
    told.set("descr", says)
    paragraph(document, says, small=True)


def footer(document: "Document", text: str) -> None:
    """What stands below each page, with ``Seite 1 von 2``."""
    from docx.shared import Pt

    made = document.sections[0].footer.paragraphs[0]
    made.add_run(f"{text} · Seite ")
    _field(made, "PAGE")
    made.add_run(" von ")
    _field(made, "NUMPAGES")
    for run in made.runs:
        run.font.size = Pt(8)


def table(document: "Document", grid: Grid, lines: Iterable[Line]) -> None:
    """A table as wide as the page; no row is torn by the end of a page."""
    section = document.sections[0]
    width = int((section.page_width or 0) / 635 - 2 * _MARGIN_MM * _TWIPS)
    widths = [int(width * weight / sum(grid.weights)) for weight in grid.weights]
    made = _made("w:tbl", _properties(grid, width), _made("w:tblGrid", *(_made("w:gridCol", w=one) for one in widths)))
    made.append(_row(Line(grid.titles, bold=True, filled=True), grid, widths, repeated=grid.repeated))
    for line in lines:
        made.append(_row(line, grid, widths))
    document.element.body.insert_element_before(made, "w:sectPr")
    document.add_paragraph().paragraph_format.space_after = 0


def _styles(document: "Document") -> None:
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    for name, size in (("Heading 1", 17), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = RGBColor.from_string(_INK)
        style.paragraph_format.space_before = Pt(0 if size > 12 else 8)
        style.paragraph_format.space_after = Pt(3)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(_name(f"w:{theme}"), None)
    for told in document.styles.element.xpath("//w:rPrDefault/w:rPr/w:lang"):
        told.set(_name("w:val"), "de-DE")


def _properties(grid: Grid, width: int) -> "BaseOxmlElement":
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = _made(
        "w:tblBorders", *(_made(f"w:{side}", val="single", sz=4, space=0, color="C4CDD2") for side in sides)
    )
    space = [_made(f"w:{side}", w=70, type="dxa") for side in ("left", "right")]
    return _made(
        "w:tblPr",
        _made("w:tblW", w=width, type="dxa"),
        borders,
        _made("w:tblLayout", type="fixed"),
        _made("w:tblCellMar", *space),
        _made(
            "w:tblLook",
            val="0420",
            firstRow="1",
            lastRow="0",
            firstColumn="0",
            lastColumn="0",
            noHBand="0",
            noVBand="1",
        ),
        _made("w:tblCaption", val=grid.name),
        _made("w:tblDescription", val=f"Tabelle mit den Spalten {', '.join(grid.titles)}"),
    )


def _row(line: Line, grid: Grid, widths: Sequence[int], *, repeated: bool = False) -> "BaseOxmlElement":
    told = _made("w:trPr", _made("w:cantSplit"), *([_made("w:tblHeader")] if repeated else []))
    cells = zip(line.cells, widths, grid.right, strict=True)
    return _made("w:tr", told, *(_cell(text, width, right, line) for text, width, right in cells))


def _cell(text: str, width: int, right: bool, line: Line) -> "BaseOxmlElement":
    fill = [_made("w:shd", val="clear", color="auto", fill=_HEAD_FILL)] if line.filled else []
    place = _made("w:pPr", _made("w:spacing", before=20, after=20), *([_made("w:jc", val="right")] if right else []))
    look = [_made("w:b")] if line.bold else []
    look += [_made("w:color", val=_GREY)] if line.soft else []
    look += [_made("w:sz", val=_HALF_POINTS)]
    parts: list[BaseOxmlElement] = []
    for number, piece in enumerate(text.split("\n")):
        parts += [_made("w:br")] if number else []
        parts.append(_worded(piece))
    run = _made("w:r", _made("w:rPr", *look), *parts)
    return _made("w:tc", _made("w:tcPr", _made("w:tcW", w=width, type="dxa"), *fill), _made("w:p", place, run))


def _worded(text: str) -> "BaseOxmlElement":
    from docx.oxml.ns import qn

    made = _made("w:t")
    made.set(qn("xml:space"), "preserve")
    made.text = text
    return made


def _linked(inside: "Paragraph", words: str, target: str) -> "BaseOxmlElement":
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    made = _made("w:hyperlink")
    made.set(qn("r:id"), inside.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    look = _made("w:rPr", _made("w:color", val="0B5563"), _made("w:sz", val="16"), _made("w:u", val="single"))
    made.append(_made("w:r", look, _worded(words)))
    return made


def _field(inside: "Paragraph", code: str) -> None:
    """A field that Word computes; until then it reads 1."""
    for kind in ("begin", None, "separate", "1", "end"):
        run = inside.add_run()
        if kind == "1":
            run.text = kind
        elif kind is None:
            told = _made("w:instrText")
            told.text = code
            run._r.append(told)
        else:
            run._r.append(_made("w:fldChar", fldCharType=kind))


def _made(tag: str, *children: "BaseOxmlElement", **attributes: object) -> "BaseOxmlElement":
    """An element with attributes of its own name space."""
    from docx.oxml import OxmlElement

    made: BaseOxmlElement = OxmlElement(tag)
    for name, told in attributes.items():
        made.set(_name(f"w:{name}"), str(told))
    made.extend(children)
    return made


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return qn(tag)
