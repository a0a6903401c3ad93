"""The worked examples of docs: the papers of a page in their order, and its calls with what they write."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from tests.docs.tables import ROOT

_BLOCK = re.compile(r"^```(text|console)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Shown:
    """One call and the lines that the page shows of what it writes."""

    words: tuple[str, ...]
    lines: tuple[str, ...]


def papers_of(page: str, folder: Path) -> list[Path]:
    """The papers of the page as files."""
    files = []
    for number, text in enumerate(_blocks(page, "text"), start=1):
        files.append(folder / f"vorlage-{number}.txt")
        files[-1].write_text(text, "utf-8")
    return files


def calls_of(page: str) -> list[Shown]:
    """The calls of the page, in their order."""
    told = "\n".join(_blocks(page, "console"))
    parts = [
        part.strip().splitlines() for part in re.split(r"^\$ netzatlas ", told, flags=re.MULTILINE) if part.strip()
    ]
    return [Shown(tuple(shlex.split(call)), tuple(map(plain, lines))) for call, *lines in parts]


def plain(line: str) -> str:
    """A line without the spaces that make columns."""
    return " ".join(line.split())


def missing(lines: tuple[str, ...], written: str) -> list[str]:
    """The lines of the page that were not written, in this order; a row may go on with what the page leaves out."""
    rest = [plain(line) for line in written.splitlines()]
    lacking = []
    for line in lines:
        place = next((at for at, found in enumerate(rest) if found.startswith(line)), None)
        if place is None:
            lacking.append(line)
        else:
            rest = rest[place + 1 :]
    return lacking


def _blocks(page: str, kind: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text("utf-8")
    return [body for found, body in _BLOCK.findall(text) if found == kind]
