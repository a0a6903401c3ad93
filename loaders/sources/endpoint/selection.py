"""Which papers are wanted: by words in title, committee, names of files and text, and from a day on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_model.values.dates import PartialDate
from loaders.sources.endpoint.kept_objects import Kept
from loaders.sources.oparl_objects import OparlObject, text_of

_WILD = {"*": r"\w*", "?": r"\w"}


@dataclass(frozen=True)
class Selection:
    """All papers, unless told otherwise. ``only`` are words with * and ?, one of which has to occur, in any case of
    letters; ``since`` is a day, month or year; ``in_text`` looks for the words in the texts, too."""

    only: tuple[str, ...] = ()
    since: PartialDate | None = None
    in_text: bool = False

    def is_recent(self, paper: OparlObject, around: Iterable[Kept]) -> bool:
        """Whether the paper, or one of its meetings, is of the day or later; without any date, when it was changed."""
        if self.since is None:
            return True
        first = str(self.since)
        days = [paper.get("date"), *(item.alive.get("start") for item in around if item.alive)]
        told = [str(day) for day in days if day] or [str(paper.get("modified") or first)]
        return max(told)[: len(first)] >= first

    def names(self, paper: OparlObject, around: Iterable[Kept]) -> bool:
        """Whether a word occurs in the title, in the name of a committee or of a file, or in the text that the source
        itself tells."""
        told = [text_of(paper, "name"), *(words for item in around for words in _words(item))]
        return self.occurs(words for words in told if words)

    def occurs(self, texts: Iterable[str]) -> bool:
        """Whether one of the words occurs in one of the texts."""
        if not self.only:
            return True
        wanted = re.compile("|".join(_pattern(words) for words in self.only), re.IGNORECASE)
        return any(wanted.search(text) for text in texts)


def _words(item: Kept) -> Iterator[str]:
    if item.alive and item.kind in ("Organization", "File"):
        told = (item.alive.get(name) for name in ("name", "shortName", "fileName", "text"))
        yield from (words for words in told if isinstance(words, str))


def _pattern(words: str) -> str:
    """The words with their stars as a pattern of whole words."""
    pieces = (_WILD.get(piece) or (r"\s+" if piece.isspace() else re.escape(piece)) for piece in _cut(words))
    return rf"(?<!\w){''.join(pieces)}(?!\w)"


def _cut(words: str) -> list[str]:
    return re.findall(r"[*?]|\s+|[^*?\s]+", words.strip())
