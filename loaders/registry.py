"""Which source reads what: an explicit list in order, and the walk through folders."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.sources.council_pages import AllrisSource, SessionNetSource, WebPageSource
from loaders.sources.directories import DirectorySource
from loaders.sources.draft import Item, Refusal, Source
from loaders.sources.html_tables import HtmlTableSource
from loaders.sources.oparl import OparlSource
from loaders.sources.pdf import PdfSource
from loaders.sources.profiles import ProfileSource
from loaders.sources.tables import CsvSource, XlsxSource
from loaders.sources.text import TextSource

SOURCES: tuple[Source, ...] = (
    OparlSource(),  # first: a whole folder, whose texts say nothing on their own
    DirectorySource(),  # before texts, whose ending it has
    CsvSource(),  # by their endings, nobody else wants them
    XlsxSource(),
    PdfSource(),
    AllrisSource(),  # before the tables of any page: its pages are laid out with tables
    SessionNetSource(),
    HtmlTableSource(),  # before any other page: the rows say more than the page's text
    WebPageSource(),
    ProfileSource(),  # before plain texts, of which it is a kind
    TextSource(),  # last: whatever text is left
)


def drafts(paths: Iterable[Path], sources: tuple[Source, ...] = SOURCES) -> Iterator[Item]:
    """What files and folders hold, in the order of the paths and of the names in them.

    Nothing is raised for a path that cannot be read: it becomes a Refusal. Files that belong to no source are
    refused one by one where they were asked for, and in one line a folder where they only lie there.
    """
    for path in paths:
        source = _source_of(path, sources) if path.exists() else None
        if source:
            yield from source.read(path)
        elif path.is_dir():
            yield from _in_folder(path, sources)
        else:
            yield Refusal(origin=path.as_posix(), reason=_why_not(path))


def _in_folder(folder: Path, sources: tuple[Source, ...]) -> Iterator[Item]:
    strangers: list[Path] = []
    try:
        inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        yield Refusal(origin=folder.as_posix(), reason=f"Der Ordner lässt sich nicht lesen ({error.strerror}).")
        return
    for path in inside:
        source = _source_of(path, sources)
        if source:
            yield from source.read(path)
        elif path.is_dir():
            yield from _in_folder(path, sources)
        else:
            strangers.append(path)
    if strangers:
        yield _left_out(folder, strangers)


def _source_of(path: Path, sources: tuple[Source, ...]) -> Source | None:
    return next((source for source in sources if source.recognises(path)), None)


def _why_not(path: Path) -> str:
    if not path.exists():
        return "Diese Datei gibt es nicht; bitte den Pfad prüfen."
    if path.suffix.casefold() == ".json":
        return "Das ist kein OParl-Objekt: das JSON nennt kein Schema von OParl."
    return f"Dateien dieser Art ({path.suffix or 'ohne Endung'}) werden nicht gelesen."


def _left_out(folder: Path, strangers: list[Path]) -> Refusal:
    kinds = Counter(path.suffix.casefold() or "ohne Endung" for path in strangers)
    told = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common(5))
    one = len(strangers) == 1
    files = (
        "1 Datei gehört zu keiner Quelle und bleibt"
        if one
        else f"{len(strangers)} Dateien gehören zu keiner Quelle und bleiben"
    )
    return Refusal(origin=folder.as_posix(), place=strangers[0].name, reason=f"{files} liegen ({told}).")
