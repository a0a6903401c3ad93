"""Folders of many short papers, and readers that do something else than reading, for the tests of loading in bulk."""

import os
import signal
from pathlib import Path

from loaders.parts import File, Part
from loaders.reader import Outcome, Reader
from loaders.sources.draft import Refusal

_PAPER = (
    "Landkreis Nordtal\nVorlage Nr. 2024/{number}\nBeschlussvorlage\nDatum: 04.03.2024\n\n"
    "Der Landkreis Nordtal ist seit 2014 Mitglied im Netzwerk Gesunde Auen {number} e. V. "
    "Der Mitgliedsbeitrag an das Netzwerk Gesunde Auen {number} e. V. beträgt jährlich {number} EUR.\n"
)


def folder_of_papers(folder: Path, papers: int, first: int = 1) -> Path:
    """``papers`` numbered papers of an invented Landkreis, each about a network of its own."""
    folder.mkdir(exist_ok=True)
    for number in range(first, first + papers):
        (folder / f"vorlage-{number:05}.txt").write_text(_PAPER.format(number=number), "utf-8")
    return folder


class TellingReader(Reader):
    """Tells which process reads, instead of reading."""

    def outcomes(self, part: Part) -> tuple[Outcome, ...]:
        """One refusal with the number of the process as its reason."""
        return (Refusal(origin=part.origin, reason=str(os.getpid())),)


class DyingReader(Reader):
    """Dies of files with "tod" in their name, as a fault in a library of C makes a process die."""

    def outcomes(self, part: Part) -> tuple[Outcome, ...]:
        """Nothing is survived; other files are read."""
        if isinstance(part, File) and "tod" in part.path.name:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().outcomes(part)
