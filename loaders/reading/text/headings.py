"""Headings: short lines that say what the sentences below them are about."""

import re
from collections.abc import Sequence

from loaders.reading.text.sections import Section
from loaders.reading.text.sentences import Sentence

_NUMBERED = re.compile(
    r"(?:(?:Zu\s)?(?:TOP|Punkt|Netz|Nr\.|Ziffer|Teil)\s?\d|(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\s|\d{1,2}\s[A-ZÄÖÜ])"
)
_ITEM = re.compile(r"(?:Zu\s)?(?:TOP|Punkt|Tagesordnungspunkt)\s?\d|\d{1,2}\.\s[A-ZÄÖÜ][^.;]*$")
_LABEL = re.compile(r"[A-ZÄÖÜ][^:.]{1,40}:\s")
_BULLET = re.compile(r"[-•*–·|]\s")
_VERB = re.compile(
    r"\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|habe|haben|soll|sollen|kann|zahlt|zahlen|erhält|leistet|gehört|gehören|tritt)\b"
)
_LONGEST = 110
_PROSE = 60
_BELOW = 3


def headings(said: Sequence[Sentence]) -> frozenset[int]:
    """The places of the headings among the sentences: lines without a verb or an end, and sentences below them."""
    return frozenset(
        n
        for n, sentence in enumerate(said)
        if (sentence.section is not Section.HEAD or is_item(sentence.text) or _closes_head(said, n))
        and _is_line(sentence.text)
        and (is_numbered(sentence.text) or _leads(said, n))
    )


def is_numbered(text: str) -> bool:
    """Whether a line has a number or a letter before it, as items of an agenda and chapters have."""
    return _NUMBERED.match(text) is not None


def is_item(text: str) -> bool:
    """Whether a line opens an item of an agenda."""
    return _ITEM.match(text) is not None


def is_label(text: str) -> bool:
    """Whether a line begins with a label and a colon ("Tochter: …")."""
    return _LABEL.match(text) is not None


def _is_line(text: str) -> bool:
    open_end = text.endswith((" V.", "e.V.")) or (text.endswith(";") and is_numbered(text))
    ends = text.endswith((".", ";", ",", ":", "?", "!")) and not open_end
    plain = not (ends or is_label(text) or _BULLET.match(text) or _VERB.search(text))
    return plain and len(text) <= _LONGEST and ("€" not in text and "EUR" not in text)


def _leads(said: Sequence[Sentence], number: int) -> bool:
    """Whether prose begins right below, or after a line or two more."""
    return any(_is_prose(sentence.text) for sentence in said[number + 1 : number + 1 + _BELOW])


def _closes_head(said: Sequence[Sentence], number: int) -> bool:
    """Whether the text begins right below a line of the head, which then is its title."""
    below = said[number + 1 : number + 2]
    return bool(below) and below[0].section is not Section.HEAD and _is_prose(below[0].text)


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and text.endswith((".", ":", "?", ".“"))
