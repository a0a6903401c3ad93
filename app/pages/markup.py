"""Text of the operator as HTML: headings, paragraphs, lists, bold words and links; all else stays the text it is."""

import re
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup, escape

_BLOCKS: Final = re.compile(r"\n\s*\n")
_HEADING: Final = re.compile(r"(#{1,3})\s+(.+)")
_ITEM: Final = re.compile(r"[-*]\s+(.+)")
_BOLD: Final = re.compile(r"\*\*(.+?)\*\*")
_LINK: Final = re.compile(r"\[([^\]\n]+)\]\(((?:https?://|mailto:|tel:|/(?!/))[^\s()]+)\)")


def as_markup(text: str) -> Markup:
    """The text as HTML; a heading of the first level is the second of the page, whose first is its title."""
    plain = text.replace("\r\n", "\n").strip()
    return Markup("\n").join(part for block in _BLOCKS.split(plain) for part in _parts(block.strip()))


def _parts(block: str) -> Iterator[Markup]:
    """A block is a paragraph; headings stand alone, and lines that begin with a dash are a list."""
    lines: list[str] = []
    items: list[str] = []
    for line in (*block.split("\n"), ""):
        heading, item = _HEADING.fullmatch(line.strip()), _ITEM.fullmatch(line.strip())
        if lines and (heading or item or not line):
            yield Markup("<p>{}</p>").format(Markup("<br>").join(map(_inline, lines)))
            lines = []
        if items and not item:
            yield Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(_inline(i)) for i in items))
            items = []
        if heading:
            level = len(heading[1]) + 1
            yield Markup("<h{0}>{1}</h{0}>").format(level, _inline(heading[2]))
        elif item:
            items.append(item[1])
        elif line:
            lines.append(line.strip())


def _inline(text: str) -> Markup:
    bold = _BOLD.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(_LINK.sub(r'<a href="\2">\1</a>', bold))  # noqa: S704 - everything was escaped above
