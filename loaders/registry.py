"""Which source reads what: an explicit list in order, and the walk through folders."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.parts import File, FolderEnd, Known, Part, Stranger, Strangers
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
    strangers = Strangers()
    for part in parts(paths, sources):
        for item in items_of(part, sources):
            if isinstance(item, Stranger):
                strangers.meet(item)
            else:
                yield item
        if refusal := strangers.told(part):
            yield refusal


def parts(paths: Iterable[Path], sources: tuple[Source, ...] = SOURCES) -> Iterator[Part]:
    """The same walk before files are opened: what ``items_of`` reads, each by itself and in any process."""
    for path in paths:
        if not path.is_dir():
            yield File(path)
        elif source := _source_of(path, sources):
            yield from source.read(path)
        else:
            yield from _in_folder(path, sources)


def items_of(part: Part, sources: tuple[Source, ...] = SOURCES) -> Iterator[Item | Stranger]:
    """What a part holds; a file in a folder that belongs to no source is a Stranger."""
    match part:
        case File(path=path, folder=folder):
            source = _source_of(path, sources) if path.exists() else None
            if source:
                yield from source.read(path)
            elif folder is None:
                yield Refusal(origin=path.as_posix(), reason=_why_not(path))
            else:
                yield Stranger(path, folder)
        case FolderEnd() | Known():
            return
        case _:
            yield part


def count(paths: Iterable[Path], sources: tuple[Source, ...] = SOURCES) -> int:
    """About how many parts there will be, without reading any: files, and papers of folders that are one source."""
    return sum(_count(path, sources) for path in paths)


def _count(path: Path, sources: tuple[Source, ...]) -> int:
    if not path.is_dir():
        return 1
    if _source_of(path, sources):
        return sum(1 for inside in path.glob("paper*/*.json") if inside.is_file())
    try:
        return sum(_count(inside, sources) for inside in _inside(path))
    except OSError:
        return 1


def _in_folder(folder: Path, sources: tuple[Source, ...]) -> Iterator[Part]:
    try:
        inside = _inside(folder)
    except OSError as error:
        yield Refusal(origin=folder.as_posix(), reason=f"Der Ordner lässt sich nicht lesen ({error.strerror}).")
        return
    for path in inside:
        if not path.is_dir():
            yield File(path, folder)
        elif source := _source_of(path, sources):
            yield from source.read(path)
        else:
            yield from _in_folder(path, sources)
    yield FolderEnd(folder)


def _inside(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _source_of(path: Path, sources: tuple[Source, ...]) -> Source | None:
    return next((source for source in sources if source.recognises(path)), None)


def _why_not(path: Path) -> str:
    if not path.exists():
        return "Diese Datei gibt es nicht; bitte den Pfad prüfen."
    if path.suffix.casefold() == ".json":
        return "Das ist kein OParl-Objekt: das JSON nennt kein Schema von OParl."
    return f"Dateien dieser Art ({path.suffix or 'ohne Endung'}) werden nicht gelesen."
