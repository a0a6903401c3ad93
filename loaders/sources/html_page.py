"""An HTML page as text: what a reader sees of its content, one block a line, labels beside their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.sources.decoding import decode, read_bytes

_NOT_CONTENT = (
    "script", "style", "noscript", "template", "nav", "header", "footer", "form", "svg", "iframe", "aside",
    "[role=navigation]", "[role=banner]", "[role=contentinfo]", ".breadcrumb", ".navbar", "#navigation", "#risnav",
)  # fmt: skip
_PARAGRAPHS = re.compile("p|h[1-6]|ul|ol|dl|table|hr|blockquote|pre|section|article|main|fieldset")
_LINES = re.compile("div|li|dt|dd|tr|br|address|caption|legend|figure|figcaption")
_LINE, _PARAGRAPH = "\x1e", "\x1d"
_CELLS = frozenset({"td", "th"})
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4_096


@dataclass(frozen=True)
class HtmlPage:
    """A parsed page; ``source`` is its markup, for telling council systems apart."""

    source: str
    tree: LexborHTMLParser

    def text(self, *containers: str) -> str:
        """The text of the first container that the page has, else of its body."""
        for selector in (*containers, "main", "[role=main]", "#content", "body"):
            node = self.tree.css_first(selector)
            if node is not None:
                return _tidy("".join(_pieces(node)))
        return ""

    def title(self) -> str | None:
        """The title of the page."""
        node = self.tree.css_first("title")
        return " ".join(node.text().split()) or None if node is not None else None

    def tables(self) -> Iterator[list[list[str]]]:
        """The innermost tables, as rows of cells."""
        for table in self.tree.css("table"):
            if table.css_first("table table") is None and len(table.css("table")) <= 1:
                yield [[" ".join(c.text(separator=" ").split()) for c in row.css("td, th")] for row in table.css("tr")]


def is_html(path: Path) -> bool:
    """By the ending of the file's name."""
    return path.suffix.casefold() in {".html", ".htm", ".xhtml"}


def read_page(path: Path) -> HtmlPage:
    """The page of a file; UnreadableFileError where the file is empty or no text."""
    content = read_bytes(path)
    declared = _CHARSET.search(content[:_HEAD_BYTES])
    source = _decoded(path, content, declared[1].decode("ascii", "ignore") if declared else "utf-8")
    tree = LexborHTMLParser(source)
    for selector in _NOT_CONTENT:
        for node in tree.css(selector):
            node.decompose()
    return HtmlPage(source, tree)


def beginning(path: Path) -> str:
    """The first characters of a file, for recognising it; empty where it cannot be read."""
    try:
        with path.open("rb") as stream:
            return stream.read(16 * _HEAD_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return ""


def _decoded(path: Path, content: bytes, charset: str) -> str:
    try:
        return content.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return decode(path, content)


def _pieces(node: LexborNode) -> Iterator[str]:
    """The texts of a node in order, with newlines around blocks; a label cell and its value stay in one line."""
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            yield re.sub(r"\s+", " ", child.text(deep=False) or "")
        elif child.tag in _CELLS:
            yield from _pieces(child)
            yield "\t"
        elif child.tag and (edge := _edge(child.tag)):
            yield edge
            yield from _pieces(child)
            yield edge
        elif child.tag != "_comment":
            yield from _pieces(child)


def _edge(tag: str) -> str | None:
    if _PARAGRAPHS.fullmatch(tag):
        return _PARAGRAPH
    return _LINE if _LINES.fullmatch(tag) else None


def _tidy(text: str) -> str:
    """Lines without blanks at their ends, cells of a row apart from each other, empty lines between paragraphs."""
    apart = re.sub(rf"[\s{_LINE}{_PARAGRAPH}]*{_PARAGRAPH}[\s{_LINE}{_PARAGRAPH}]*", "\n\n", text)
    lines = re.sub(rf"[ \t]*{_LINE}[ \t{_LINE}]*", "\n", apart).split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_cells_of_line(line) for line in lines)).strip() + "\n"


def _cells_of_line(line: str) -> str:
    cells = [" ".join(cell.split()) for cell in line.split("\t")]
    return re.sub(r":  ", ": ", "  ".join(cell for cell in cells if cell))
