"""A text as words with tags and the gaps between them: what the rules of masking look at."""

import re
from array import array
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from loaders.sources.masking.words import Tags, tags_of

Join = Literal["space", "wrap", "dot", "hyphen", "apart"]

_PART = r"(?:[A-Za-zÄÖÜäöüß]++|[^\W\d_]++|[\u0300-\u036f\u00ad]++)++"  # first what is asked quickest
_WORD = re.compile(rf"█+(?:[-'’]█+)*|{_PART}(?:(?:['’´](?=\w)|\.?[-‐‑])(?:{_PART}|█+))*")
_ADDRESS = re.compile(r"[hw](?:(?<=h)ttps?://|(?<=w)ww\.)[^\s()\[\]<>]{1,500}")
_DECORATION = re.compile(r"[*_\u00ad\u200b]")
_WRAPPED = 55


class Word(NamedTuple):
    """One word, with its place in the text and what it may be."""

    start: int
    end: int
    text: str
    tags: Tags

    def is_a(self, *tags: str) -> bool:
        """Whether it carries one of the tags."""
        return not self.tags.isdisjoint(tags)


class Page:
    """The words of one text in order; words inside web addresses are left out.

    Places are kept as bare numbers and each spelling once, and a word is put together when it is asked for: a long text
    has hundreds of thousands of them.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts, self._ends = array("I"), array("I")
        self._texts: list[str] = []
        spellings: dict[str, str] = {}
        add_start, add_end, add = self._starts.append, self._ends.append, self._texts.append
        for found in _words(text):
            start, end = found.span()
            add_start(start)
            add_end(end)
            word = text[start:end]
            add(spellings.setdefault(word, word))
        self._tags = {word: tags_of(word) for word in spellings}
        self._by_tags: dict[Tags, list[str]] = {}
        for word, tags in self._tags.items():
            self._by_tags.setdefault(tags, []).append(word)

    @cached_property
    def nouns(self) -> frozenset[str]:
        """What this text puts an article before."""
        return frozenset(self._after("article", particles=False))

    @cached_property
    def places(self) -> frozenset[str]:
        """What this text speaks of as a place."""
        return frozenset(self._after("towards_place", particles=True))

    def __len__(self) -> int:
        return len(self._texts)

    def __getitem__(self, index: int) -> Word:
        text = self._texts[index]
        return Word(self._starts[index], self._ends[index], text, self._tags[text])

    def having(self, *tags: str) -> list[int]:
        """Where the words stand that carry one of the tags, in order."""
        return self.spelled(
            {word for told, alike in self._by_tags.items() if not told.isdisjoint(tags) for word in alike}
        )

    def spelled(self, words: Collection[str]) -> list[int]:
        """Where one of ``words`` stands letter for letter, in order."""
        return [index for index, text in enumerate(self._texts) if text in words] if words else []

    def gap(self, index: int) -> str:
        """What stands between the word before ``index`` and this one; before the first and after the last, the rest."""
        start = self._ends[index - 1] if index > 0 else 0
        end = self._starts[index] if index < len(self._starts) else len(self.text)
        return self.text[start:end]

    def join(self, index: int) -> Join:
        """How the word at ``index`` hangs together with the one before it."""
        if not 0 < index < len(self._starts):
            return "apart"
        gap = self.gap(index)[:40]
        if gap == " ":  # as nearly all are
            return "space"
        gap = _DECORATION.sub("", gap)
        if gap.startswith("-"):
            return "hyphen" if not gap[1:].strip() else "apart"
        if gap.startswith("."):
            return "dot" if not gap[1:].strip() and gap.count("\n") < 2 else "apart"
        if gap.strip():
            return "apart"
        return ("wrap" if gap.count("\n") == 1 else "apart") if "\n" in gap else "space"

    def is_wrapped(self, index: int) -> bool:
        """Whether the line that ends before the word at ``index`` is long, as in running text."""
        end = self._ends[index - 1]
        start = max(0, end - _WRAPPED)
        return self.text.find("\n", start, end) < 0 and end - start == _WRAPPED

    def is_noun(self, word: Word) -> bool:
        """Whether it is a common word: by itself, or because this text puts an article before it."""
        return word.is_a("noun", "body") or (word.text in self.nouns and not word.is_a("first", "surname"))

    def is_place(self, word: Word) -> bool:
        """Whether it is the name of a Kreis or a Land, or this text speaks of it as a place."""
        plain = word.text.removesuffix("s")
        return word.is_a("place") or bool({word.text, plain} & self.places) or "place" in tags_of(plain or word.text)

    def _after(self, lead: str, *, particles: bool) -> set[str]:
        found = set()
        for index in (at + 1 for at in self.having(lead) if at + 1 < len(self)):
            word = self[index]
            if word.is_a("capital") and self.join(index) == "space":
                inside_name = index > 1 and self._texts[index - 2] in {"von", "van", "de"}
                if particles or not inside_name:
                    found.add(word.text)
        return found


def _words(text: str) -> Iterator[re.Match[str]]:
    """The words outside web addresses."""
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    return _outside(addresses, _WORD.finditer(text)) if addresses else _WORD.finditer(text)


def _outside(stretches: list[tuple[int, int]], words: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The words that begin in none of the stretches; both are in order."""
    ahead = iter(stretches)
    begin, end = next(ahead)
    for word in words:
        while end <= word.start():
            begin, end = next(ahead, (len(word.string), len(word.string) + 1))
        if word.start() < begin:
            yield word
