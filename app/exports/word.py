"""Parts of a Word document beside its tables: page, paragraphs, pictures, links."""

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from app.exports.word_elements import name, tag, worded

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph

_A4_MM: Final = (210, 297)
_MARGIN_MM: Final = 16
_INK: Final = "0B3F4A"
_FONT: Final = "Arial"
"""Office programs of all makers have it, or letters of the same width."""


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


def _styles(document: "Document") -> None:
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    for heading, size in (("Heading 1", 17), ("Heading 2", 12)):
        style = document.styles[heading]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor.from_string(_INK)
        style.paragraph_format.space_before = Pt(0 if size > 12 else 8)
        style.paragraph_format.space_after = Pt(3)
        style.element.get_or_add_pPr().insert_element_before(tag("w:suppressAutoHyphens", val="true"), "w:spacing")
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(name(f"w:{theme}"), None)
    for told in document.styles.element.xpath("//w:rPrDefault/w:rPr/w:lang"):
        told.set(name("w:val"), "de-DE")
    _hyphenated(document)


def _hyphenated(document: "Document") -> None:
    """Long German words are divided where they may be, also in narrow columns."""
    settings = document.settings.element
    places = settings.xpath("w:defaultTabStop")
    made = tag("w:autoHyphenation", val="true")
    places[0].addnext(made) if places else settings.append(made)


def _linked(inside: "Paragraph", words: str, target: str) -> "BaseOxmlElement":
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.ns import qn

    made = tag("w:hyperlink")
    made.set(qn("r:id"), inside.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    look = tag("w:rPr", tag("w:color", val="0B5563"), tag("w:sz", val="16"), tag("w:u", val="single"))
    made.append(tag("w:r", look, worded(words)))
    return made


def _field(inside: "Paragraph", code: str) -> None:
    """A field that Word computes; until then it reads 1."""
    for kind in ("begin", None, "separate", "1", "end"):
        run = inside.add_run()
        if kind == "1":
            run.text = kind
        elif kind is None:
            told = tag("w:instrText")
            told.text = code
            run._r.append(told)
        else:
            run._r.append(tag("w:fldChar", fldCharType=kind))
