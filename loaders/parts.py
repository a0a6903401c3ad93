"""The parts in which a load is read: what the walk through files and folders hands out, one after the other."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from loaders.sources.directories import is_municipal_directory
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.gemeindeverzeichnis import Directory

_PACKED = 10
_PACKED_ENDINGS = frozenset({".pdf", ".xlsx", ".xlsm"})


@dataclass(frozen=True, slots=True)
class File:
    """A file that is read by itself. ``folder``: where it was come upon, None where the file itself was asked for."""

    path: Path
    folder: Path | None = None

    @property
    def origin(self) -> str:
        return self.path.as_posix()


@dataclass(frozen=True, slots=True)
class FolderEnd:
    """Nothing more comes from this folder."""

    folder: Path

    @property
    def origin(self) -> str:
        return self.folder.as_posix()


@dataclass(frozen=True, slots=True)
class Stranger:
    """A file in a folder that belongs to no source."""

    path: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Known:
    """A file that need not be opened: ``documents`` (paper and document ids) are what it held when it last was, and it
    has not been written to since."""

    file: File
    documents: tuple[tuple[str, str], ...]

    @property
    def origin(self) -> str:
        return self.file.origin


Part = File | FolderEnd | Known | Draft | Tombstone | Refusal | Directory
"""One step of a load; a source of whole folders hands on items instead of files."""


def changes_reading(part: Part) -> bool:
    """Whether what comes after the part is read otherwise than without it: with the places of a directory."""
    return isinstance(part, Directory) or (isinstance(part, File) and is_municipal_directory(part.path))


def size_of(part: Part) -> int:
    """About how many characters there are to read; 0 where nothing is to be read."""
    if isinstance(part, Draft):
        return len(part.text)
    if not isinstance(part, File):
        return 0
    try:
        size = part.path.stat().st_size
    except OSError:
        return 0
    return size // _PACKED if part.path.suffix.casefold() in _PACKED_ENDINGS else size


@dataclass
class Strangers:
    """Gathers the files that belong to no source, so that a folder names them in one line at its end."""

    _met: dict[Path, list[Path]] = field(default_factory=dict)

    def meet(self, stranger: Stranger) -> None:
        """One more."""
        self._met.setdefault(stranger.folder, []).append(stranger.path)

    def told(self, part: Part) -> Refusal | None:
        """The line about those of a folder, where the part is its end and there were any."""
        met = self._met.pop(part.folder, None) if isinstance(part, FolderEnd) else None
        return _left_out(part.folder, met) if isinstance(part, FolderEnd) and met else None


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
