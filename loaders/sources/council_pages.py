"""Pages of council systems as saved by a browser: ALLRIS, SessionNet, and any other page with a paper's text."""

import re
from collections.abc import Iterator
from pathlib import Path

from graph_model.records.documents import SourceKind
from loaders.sources.decoding import UnreadableFileError
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.html_page import HtmlPage, beginning, is_html, read_page
from loaders.sources.places import place_key

_LEAST_TEXT = 40


class AllrisSource:
    """Pages of ALLRIS net, told by the name of the system or of its pages."""

    name = "allris"
    _marks = re.compile(r"ALLRIS|vo02[01]\.asp|to02[01]\.asp|allriscontainer|/public/vo020", re.IGNORECASE)
    _containers = ("#allriscontainer", "#risinhalt", "#mainContent", ".docPart")

    def recognises(self, path: Path) -> bool:
        """By the marks that the system leaves in its pages."""
        return is_html(path) and self._marks.search(beginning(path)) is not None

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """The page's paper as one draft."""
        yield from _drafts(path, self.name, self._containers)


class SessionNetSource:
    """Pages of SessionNet (Somacos), told by the name of the system or the classes of its pages."""

    name = "sessionnet"
    _marks = re.compile(r"SessionNet|Somacos|smc-|vo0050\.(?:php|asp)|\bsmc[a-z]+", re.IGNORECASE)
    _containers = ("#smc_page_content", ".smc-content", "#content-main", "#smccontent", "#mainContent")

    def recognises(self, path: Path) -> bool:
        """By the marks that the system leaves in its pages."""
        return is_html(path) and self._marks.search(beginning(path)) is not None

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """The page's paper as one draft."""
        yield from _drafts(path, self.name, self._containers)


class WebPageSource:
    """Any other HTML page, such as a saved press text."""

    name = "webpage"

    def recognises(self, path: Path) -> bool:
        """By the ending of the file's name."""
        return is_html(path)

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """The page's text as one draft."""
        yield from _drafts(path, self.name, ("article",))


def _drafts(path: Path, loader: str, containers: tuple[str, ...]) -> Iterator[Draft | Refusal]:
    try:
        page = read_page(path)
    except UnreadableFileError as error:
        yield Refusal(origin=path.as_posix(), reason=error.message)
        return
    text = page.text(*containers)
    if len(text.strip()) < _LEAST_TEXT:
        yield Refusal(origin=path.as_posix(), reason="Die Seite enthält keinen Text, vermutlich eine Fehlerseite.")
        return
    yield Draft(
        source_key=place_key(path),
        source=SourceKind.PAPER,
        loader=loader,
        origin=_origin(page, path),
        text=text,
        file_id=path.stem,
    )


def _origin(page: HtmlPage, path: Path) -> str:
    """The address that the page itself gives, or the place of the file."""
    node = page.tree.css_first("link[rel=canonical]")
    address = node.attributes.get("href") if node is not None else None
    return address if address and address.startswith(("http://", "https://")) else path.as_posix()
