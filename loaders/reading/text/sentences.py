"""Sentences with their places in the text: lines joined where layout broke them, broken words mended."""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph_model.records.statements import LONGEST_PASSAGE
from loaders.reading.text.blocks import ITEM, Line, blocks, is_cut_number
from loaders.reading.text.glued import set_apart
from loaders.reading.text.sections import Section, heading, is_motion, opens_item, presents_motion

_TOLD = 90
_SHORTER = 30
_SENTENCE_WORDS = (
    "Der|Die|Das|Dem|Den|Dies|Diese|Dieser|Dieses|Er|Sie|Es|Ihm|Ihr|Ihre|Sein|Seine|Im|In|Am|An|Zum|Zur|Zu|Mit|Für|Bei"
    "|Von|Vom|Nach|Seit|Auf|Aus|Durch|Über|Um|Unter|Vor|Ein|Eine|Alle|Auch|Als|Da|Daher|Damit|Daneben|Dazu|Derzeit|Dort"
    "|Hier|Hierzu|Inzwischen|Mittlerweile|Zurzeit|Künftig|Bisher|Bislang|Neben|Weitere|Zudem|Zweck|Ziel|Wie|Wenn|Laut"
    r"|Mitglieder|Mitglied(?=\s(?:ist|sind|im|des|der|in|war|wird|waren|bei|beim|kann)\b)|Gesellschafter|Träger|Gründungsmitglieder|Aktuell|Aufgrund|Insgesamt|Somit|Jedoch|Beide|Dabei"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:z|u|i|d|a|o|e|s|v|h|n|ca|bzw|Nr|Dr|Prof|St|Abs|Art|vgl|gem|inkl|zzgl|Mio|Mrd|Tsd|Str|sog|max|mind|ggf|etc|Co"
    r"|usw|evtl|lfd|Abt|rd|ehem|gez|Ziff|Tel|Hr|Fr|Az|Ing|Dipl|Hbg|BGBl|Bd|Jh|[A-ZÄÖÜ])|\bi\.\sd|\bz\.\sB|\bu\.\sa"
    r"|(?<![\d.])\d{1,2})\.$"
)
_END = re.compile(r"(?<!\.\.)[.!?…][\"“”»)\]]*(?=\s+[\"„»(]*[A-ZÄÖÜ0-9])|;(?=\s)")
_MONTH = re.compile(r"\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")
_STARTS = re.compile(rf"\s+(?:{_SENTENCE_WORDS})\b")
_HARD_BREAK = re.compile(r"[a-zäöüß]-$")


_OFITEM = frozenset({Section.MOTION, Section.MINUTES})
_LONGEST = 2_000
_LOOK_AHEAD = 80
_WORD = re.compile(r"\S+")
_ENDLESS = re.compile(r"\S{150}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``text`` is one line with single spaces; ``at[i]`` is the place of its character i in the document."""

    text: str
    at: Sequence[int]
    section: Section
    paragraph: int
    motion: bool = False

    @property
    def start(self) -> int:
        return self.at[0]

    @property
    def end(self) -> int:
        return self.at[-1] + 1

    def passage(self, start: int, end: int) -> tuple[int, int]:
        """Where in the document the sentence stands, or, where it is too long, as much of it around [start, end)
        of its text as a passage may hold."""
        if self.end - self.start <= LONGEST_PASSAGE:
            return self.start, self.end
        first, last = start, min(end, len(self.text)) - 1
        spare = LONGEST_PASSAGE - (self.at[last] - self.at[first] + 1)
        if spare < 0:
            return self.at[first], self.at[first] + LONGEST_PASSAGE
        floor = self.at[first] - spare // 2
        while first > 0 and self.at[first - 1] >= floor:
            first -= 1
        while last + 1 < len(self.at) and self.at[last + 1] - self.at[first] < LONGEST_PASSAGE:
            last += 1
        return self.at[first], self.at[last] + 1


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order; headings, list items and table lines count as sentences."""
    found: list[Sentence] = []
    section, opened = Section.HEAD, False
    for number, block in enumerate(blocks(text)):
        named = heading(block[0].text.strip())
        if named is not None:
            section, opened = named, False
        elif section in _OFITEM and opens_item(block[0].text.strip()):
            section, opened = Section.REASONS, False
        numbered = section is Section.MINUTES and bool(ITEM.match(block[0].text.strip()))
        for piece in _split(*_joined(block)):
            motion = (
                section is Section.MOTION or numbered or opened or (is_motion(piece[0]) and section is not Section.HEAD)
            )
            found.append(Sentence(*set_apart(*piece), section, number, motion))
            opened = opened or presents_motion(piece[0])
            section = Section.MOTION if opened and section is Section.HEAD else section
    return _without_head(found)


def _without_head(found: list[Sentence]) -> tuple[Sentence, ...]:
    """A text without headings has no head; elsewhere a long line of the head that ends as a sentence is none."""
    bare = all(sentence.section in (Section.HEAD, Section.ANNEX) for sentence in found)
    first = next((n for n, s in enumerate(found) if s.section is Section.HEAD and _is_told(s)), len(found))
    return tuple(
        _told(s) if s.section is Section.HEAD and (bare or _is_told(s) or (n > first and _goes_on(s))) else s
        for n, s in enumerate(found)
    )


def _is_told(sentence: Sentence) -> bool:
    return len(sentence.text) >= _TOLD and sentence.text.endswith(".")


def _goes_on(sentence: Sentence) -> bool:
    """A shorter sentence, once one of the head is none of it."""
    return len(sentence.text) >= _SHORTER and sentence.text.endswith((".", ";"))


def _told(sentence: Sentence) -> Sentence:
    return replace(sentence, section=Section.REASONS, motion=sentence.motion or is_motion(sentence.text))


def _joined(block: list[Line]) -> tuple[str, tuple[int, ...]]:
    """The text of a paragraph in one line, and the place of each of its characters."""
    pieces: list[str] = []
    places: list[int] = []
    for line in block:
        if (
            pieces
            and pieces[-1].endswith("-")
            and _HARD_BREAK.search(pieces[-1])
            and line.text[:1].islower()
            and not _suspended(line.text)
        ):
            pieces[-1] = pieces[-1][:-1]
            places.pop()
        elif pieces and is_cut_number(pieces[-1], line.text):
            pass
        elif pieces and (pieces[-1][-1] not in "-/" or _suspended(line.text)):
            pieces.append(" ")
            places.append(places[-1] + 1)
        _add_words(line, pieces, places)
    return "".join(pieces), tuple(places)


def _add_words(line: Line, pieces: list[str], places: list[int]) -> None:
    """The words of a line with one blank between them, and the place of each character."""
    if "  " not in line.text and line.text.isprintable():  # of all blanks the plain one alone is printable
        pieces.append(line.text)
        places.extend(range(line.start, line.start + len(line.text)))
        return
    end = None
    for word in _WORD.finditer(line.text):
        if end is not None:
            pieces.append(" ")
            places.append(end)
        pieces.append(word.group())
        end = line.start + word.end()
        places.extend(range(line.start + word.start(), end))


def _suspended(after: str) -> bool:
    return after.startswith(("und ", "oder ", "bzw. ", "sowie ", "& "))


def _split(text: str, places: tuple[int, ...]) -> Iterator[tuple[str, Sequence[int]]]:
    start = 0
    for end in (*_ends(text), len(text)):
        for first, last in _bounded(text, start, end):
            yield text[first:last], _short(places[first:last])
        start = end
        while start < len(text) and text[start].isspace():
            start += 1


def _short(places: tuple[int, ...]) -> Sequence[int]:
    """The same places, as a range where none is left out: a number for each character is most of what a long text
    needs of memory."""
    return (
        range(places[0], places[-1] + 1) if places and places[-1] - places[0] == len(places) - 1 else array("I", places)
    )


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence in pieces that rules can read in bounded time: no German sentence is longer, and no word."""
    while start < end:
        last = min(end, start + _LONGEST)
        word = _ENDLESS.search(text, start, last)
        if word:
            last = word.end()
        elif last < end:
            last = max(text.rfind(" ", start + _LONGEST // 2, last), start + _LONGEST // 2)
        yield start, last
        start = last + (last < end and text[last] == " ")


def _ends(text: str) -> Iterator[int]:
    start = 0
    for found in _END.finditer(text):
        if found.group() == ";":
            if text.count("(", start, found.start()) <= text.count(")", start, found.start()):
                yield (start := found.end())
        elif not _is_abbreviation(
            text[max(0, found.start() - 11) : found.start() + 1], text[found.end() : found.end() + _LOOK_AHEAD]
        ):
            yield (start := found.end())


def _is_abbreviation(before: str, after: str) -> bool:
    if not before.endswith(".") or not _ABBREVIATED.search(before):
        return False
    if before[-2:-1].isdigit():
        return True
    return not _STARTS.match(after) if re.search(r"(?:V|bH|etc|usw)\.$", before) else True
