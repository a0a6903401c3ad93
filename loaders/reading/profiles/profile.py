"""Project profiles: a name as the first heading, then labels and values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.found import Found
from loaders.reading.names.vocabulary import kind_word

_HEADING = re.compile(r"^(?P<level>#{1,4})\s+(?P<words>[^\n]+)$", re.MULTILINE)
_SMALL = frozenset({"FÜR", "UND", "DER", "DIE", "DAS", "DES", "IN", "IM", "ZUR", "ZUM", "VON", "AM", "AN"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One value under a label; offsets of the value in the text."""

    label: str
    value: str
    start: int
    end: int


def is_profile(text: str) -> bool:
    """Whether the text is a profile: a first heading and at least three more below it."""
    found = list(_HEADING.finditer(text))
    return len(found) >= 4 and found[0]["level"] == "#" and not text[: found[0].start()].strip()


def titled(text: str) -> Found | None:
    """The body that a profile is about, by its first heading."""
    if not is_profile(text):
        return None
    words = next(_HEADING.finditer(text))["words"].strip()
    name = _readable(words) if words.isupper() else words
    kind = next((k.kind for word in name.split() if (k := kind_word(word))), BodyKind.OTHER)
    return Found(0, 0, name, kind, also=(words,))


def entries(text: str) -> Iterator[Entry]:
    """The values under the headings, one a line or list item."""
    found = list(_HEADING.finditer(text))
    for number, heading in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        for line in re.finditer(
            r"^[ \t]*(?:[-*•]\s+)?(?P<value>\S[^\n]*?)[ \t]*$", text[heading.end() : end], re.MULTILINE
        ):
            start = heading.end() + line.start("value")
            yield Entry(heading["words"].strip(), line["value"], start, start + len(line["value"]))


def _readable(words: str) -> str:
    """ "NETZ FÜR GESUNDHEIT" -> "Netz für Gesundheit"."""
    return " ".join(
        word.lower() if word in _SMALL else word.title() if len(word) > 3 else word for word in words.split()
    )
