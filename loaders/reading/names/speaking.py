"""The body that writes a paper itself, and where it says "wir", "uns" and "unser Verein"."""

import re
from collections.abc import Callable, Iterator, Sequence

from loaders.reading.names.anaphora import general_word
from loaders.reading.names.entities import Entity
from loaders.reading.names.found import Found

_SELF = re.compile(r"\b[Ww]ir\b|\b[Uu]ns\b")
_WE = re.compile(r"\b(?:[Ww]ir|[Uu]ns|[Uu]nser(?:e[mnrs]?)?)\b")
_OURS = re.compile(
    r"\b(?:[Uu]nser(?:e[mnrs]?)?)\s(?:[a-zäöü]{3,20}e[nrsm]?\s){0,2}(?P<word>[A-ZÄÖÜ][A-Za-zäöü]{3,24})(?![\w-])(?!\s[A-ZÄÖÜ„])"
)
_NAMED = re.compile(
    r"\W*(?P<label>(?:Name|Antragsteller(?:in)?|Zuwendungsempfänger|Absender|Herausgeber|Newsletter|Rundbrief|Jahresbericht"
    r"|Tätigkeitsbericht|Geschäftsbericht|Protokoll|Niederschrift|Mitgliederbrief|Pressemitteilung)\b"
    r"(?:\s(?:über\s)?(?:der|des|die)\s(?:\d+\.\s)?(?:\w+\s)?(?:Mitglieder|Gesellschafter|Jahreshaupt|General|Haupt)?[Vv]ersammlung)?"
    r"(?::|\s(?:der|des|von))?\s(?:(?:der|des)\s)?(?:Vereins?\s)?)?[„\"]?$"
)
_STATUTE = re.compile(
    r"\W*(?:Verbands|Vereins|Haupt)?(?:[Ss]atzung|Beitragsordnung|Gesellschaftsvertrag)\s(?:des|der)\s[„\"]?$"
)
_HEAD = 10
_REST = 30


def speaker(
    texts: Sequence[str], names: Sequence[Sequence[Found]], meant: Callable[[Found], Entity | None]
) -> Entity | None:
    """The body whose name heads the paper, where no authority does: a letter, minutes or a request of its own."""
    first = min(names[0], key=lambda name: name.start, default=None) if names else None
    if first and not first.territorial and first.strong and _STATUTE.match(texts[0][: first.start]):
        return meant(first)
    ours = any(_WE.search(text) for text in texts)
    for text, found in zip(texts[:_HEAD], names[:_HEAD], strict=False):
        first = min(found, key=lambda name: name.start, default=None)
        led = _NAMED.match(text[: first.start]) if first and len(text) - first.end <= _REST else None
        if first is None or led is None or not (led["label"] or (ours and first.form)):
            if any(name.territorial for name in found):
                return None
            continue
        return None if first.territorial or not first.strong or _is_organ(first) else meant(first)
    return None


def _is_organ(name: Found) -> bool:
    return name.kind is not None and name.kind.is_organ


def own_words(text: str) -> Iterator[tuple[int, int]]:
    """Where the writer speaks of itself."""
    for found in _SELF.finditer(text):
        yield found.span()
    for found in _OURS.finditer(text):
        if general_word(found["word"]):
            yield found.span("word")
