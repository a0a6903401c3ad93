"""Suspended hyphens: "Gesundheits- und Pflegekonferenz" names two bodies, unless it is the name of one."""

import re
from collections.abc import Iterator

from loaders.reading.names.found import Found
from loaders.reading.names.ground_forms import ground_form
from loaders.reading.names.vocabulary import LEGAL_FORM, kind_word
from loaders.reading.text.cued import Cued

_PAIR = re.compile(r"(?<![\w-])(?P<first>[A-ZÄÖÜ][\wäöüß]+)-\s(?:und|sowie|bzw\.)\s(?P<second>[A-ZÄÖÜ][\wäöüß]+)")
_CUED = Cued(_PAIR, ("-",))
_ADJECTIVE_BEFORE = re.compile(r"\b(?!(?:Die|Der|Eine|Diese|Unsere|Ihre|Seine)\s)[A-ZÄÖÜ][a-zäöü]+(?:es|er|e)\s$")
_BEFORE = 60
_NAME_BEHIND = re.compile(rf"\s(?:[A-ZÄÖÜ][\wäöüß-]+\s)?(?:{LEGAL_FORM}|für\s)|\s?[„\"]")


def suspended(text: str) -> Iterator[Found]:
    """Both bodies of a suspended pair; the one body where an adjective, a legal form or "für …" makes it one name."""
    for pair in _CUED.finditer(text):
        kind = kind_word(pair["second"])
        if kind is None or not kind.compound or not kind.alone:
            continue
        if _ADJECTIVE_BEFORE.search(text[max(0, pair.start() - _BEFORE) : pair.start()]) or _NAME_BEHIND.match(
            text, pair.end()
        ):
            continue
        second = ground_form(pair["second"])
        yield Found(pair.start(), pair.end("first"), pair["first"] + kind.word, kind.kind)
        yield Found(pair.start("second"), pair.end(), second, kind.kind)
