"""OParl: a folder of objects with the texts of their files, or single objects."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from loaders.reading.papers.issuers import read_issuer
from loaders.sources.decoding import UnreadableFileError, read_text
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.oparl_objects import (
    OparlIndex,
    OparlObject,
    id_of,
    last_part,
    listed,
    looks_like_oparl,
    read_objects,
    type_of,
)
from loaders.sources.oparl_papers import LOADER, drafts_of

_PAPERS = ("papers", "paper")
_OTHERS = ("meetings", "consultations", "organizations", "bodies", "agendaitems", "body", "meeting")
_TEXTS = ("file-contents", "files", "texts")
_ASKED_FOR_ISSUER = 40
_HEAD = 3_000


class OparlSource:
    """Folders that hold papers/*.json, and single JSON files of OParl objects."""

    name = LOADER

    def recognises(self, path: Path) -> bool:
        """By the folder of papers, or by the name of the schema in a JSON file."""
        if path.is_dir():
            return any(next((path / name).glob("*.json"), None) for name in _PAPERS)
        return path.suffix.casefold() == ".json" and looks_like_oparl(path)

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """The papers of the folder, or those of one file; what cannot be read is refused and the rest goes on."""
        yield from (_read_folder(path) if path.is_dir() else _read_file(path))


def _read_file(path: Path) -> Iterator[Draft | Tombstone | Refusal]:
    index = OparlIndex()
    found, refusal = _objects(path)
    if refusal:
        yield refusal
        return
    for item in found:
        index.add(item)
    papers = [item for item in found if type_of(item) == "Paper"]
    if not papers:
        yield Refusal(origin=path.as_posix(), reason=f"Kein OParl-Paper, sondern {type_of(found[0]) or 'ohne Typ'}.")
    for paper in papers:
        yield from drafts_of(paper, index, {}, path.as_posix())


def _read_folder(folder: Path) -> Iterator[Draft | Tombstone | Refusal]:
    index = OparlIndex()
    for path in _other_files(folder):
        found, refusal = _objects(path)
        if refusal:
            yield refusal
        for item in found:
            index.add(item)
    issuers: dict[str | None, str | None] = {}
    for path in _paper_files(folder):
        found, refusal = _objects(path)
        if refusal:
            yield refusal
        for paper in found:
            yield from _read_paper(paper, index, folder, path, issuers)


def _read_paper(
    paper: OparlObject, index: OparlIndex, folder: Path, path: Path, issuers: dict[str | None, str | None]
) -> Iterator[Draft | Tombstone | Refusal]:
    texts: dict[str, str] = {}
    for file in _file_ids(paper):
        text, refusal = _file_text(folder, file)
        if refusal:
            yield refusal
        elif text:
            texts[file] = text
    body = id_of(paper.get("body"))
    if body not in issuers:
        issuers[body] = _told_issuer(folder)
    for made in drafts_of(paper, index, texts, path.as_posix()):
        needs_issuer = isinstance(made, Draft) and made.issuer is None
        yield made.model_copy(update={"issuer": issuers[body]}) if needs_issuer else made


def _objects(path: Path) -> tuple[list[OparlObject], Refusal | None]:
    try:
        return read_objects(path), None
    except UnreadableFileError as error:
        place = error.data["place"]
        return [], Refusal(origin=path.as_posix(), place=str(place) if place else None, reason=error.message)


def _paper_files(folder: Path) -> Iterator[Path]:
    for name in _PAPERS:
        yield from sorted((folder / name).glob("*.json"))


def _other_files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("*.json"))
    for name in _OTHERS:
        yield from sorted((folder / name).glob("*.json"))


def _file_ids(paper: OparlObject) -> list[str]:
    files = (*listed(paper.get("mainFile")), *listed(paper.get("auxiliaryFile")))
    return [last_part(address) for file in files if (address := id_of(file))]


def _file_text(folder: Path, file: str) -> tuple[str | None, Refusal | None]:
    """The text beside the objects; no such file is nothing to complain about, an empty one (a picture) neither."""
    for name in _TEXTS:
        path = folder / name / f"{file}.txt"
        if path.is_file() and path.stat().st_size:
            try:
                text = read_text(path)
            except UnreadableFileError as error:
                is_blank = error.message.endswith("leer.")
                return None, None if is_blank else Refusal(origin=path.as_posix(), reason=error.message)
            return text, None
    return None, None


def _told_issuer(folder: Path) -> str | None:
    """The authority that the heads of most papers name, for vendors that leave the name of the body out."""
    paths = (path for name in _TEXTS for path in sorted((folder / name).glob("*.txt")))
    told: Counter[str] = Counter()
    for path in islice(paths, _ASKED_FOR_ISSUER):
        try:
            text = read_text(path)[:_HEAD]
        except UnreadableFileError:
            continue
        told.update(name for name in (read_issuer(text.splitlines(), text, None, ()),) if name)
    return next((name for name, _ in told.most_common(1)), None)
