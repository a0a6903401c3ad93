"""Sentences in which names, amounts and dates are replaced by marks, so that rules can speak of grammar alone.

``{m3}`` is a municipality, Kreis or Land, ``{b5}`` any other body (the number is the entity's), ``{e0}`` an amount and
``{d0}`` a date of the sentence.
"""

import re
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.reading.money.amounts import Money
from loaders.reading.names.entities import Entity, Mentioned
from loaders.reading.text.moments import Moment
from loaders.reading.text.sentences import Sentence

MARK = re.compile(r"\{(?P<sort>[mbed])(?P<number>\d+)\}")
WHO = re.compile(r"\{[mb](?P<number>\d+)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """``origin[i]`` is the place in the sentence of character i of ``text``; ``focus``: the body that was spoken of
    last before; ``theme``: the body of the heading above."""

    sentence: Sentence
    text: str
    origin: Sequence[int]
    mentioned: tuple[Mentioned, ...]
    money: tuple[Money, ...]
    moments: tuple[Moment, ...]
    focus: Entity | None = None
    theme: Entity | None = None

    def passage(self, start: int, end: int) -> tuple[int, int]:
        """The passage of the document for [start, end) of the marked text."""
        last = self.origin[min(end, len(self.origin)) - 1]
        return self.sentence.passage(self.origin[min(start, len(self.origin) - 1)], last + 1)

    def numbers(self, start: int = 0, end: int | None = None) -> list[int]:
        """The entities named in a stretch of the marked text, in order."""
        stretch = self.text[start:end]
        return [int(found["number"]) for found in WHO.finditer(stretch)] if "{" in stretch else []

    def explicit(self, number: int) -> bool:
        """Whether the sentence names the entity itself."""
        return any(m.entity.number == number and not m.implied for m in self.mentioned)


def _mark(entity: Entity) -> str:
    return f"{{{'m' if entity.territorial else 'b'}{entity.number}}}"


def marked(
    sentence: Sentence,
    mentioned: Iterable[Mentioned],
    amounts: Iterable[Money],
    dates: Iterable[Moment],
    focus: Entity | None,
    theme: Entity | None = None,
) -> Marked:
    """The sentence with marks; what overlaps a mark that begins earlier, or is longer, is left as text."""
    people, sums, days = tuple(mentioned), tuple(amounts), tuple(dates)
    spots = [(m.start, m.end, " und ".join(_mark(entity) for entity in (m.entity, *m.others))) for m in people]
    spots += [(m.start, m.end, f"{{e{number}}}") for number, m in enumerate(sums)]
    spots += [(d.start, d.end, f"{{d{number}}}") for number, d in enumerate(days)]
    plain = sentence.text.replace("{", "(").replace("}", ")")
    if not spots:
        return Marked(sentence, plain, range(len(plain)), people, sums, days, focus, theme)
    text, place = "", 0
    origin: list[int] = []
    for start, end, mark in sorted(spots, key=lambda s: (s[0], -s[1])):
        if start < place:
            continue
        text += plain[place:start] + mark
        origin.extend(range(place, start))
        origin += [start] * (len(mark) - 1)
        origin.append(end - 1)
        place = end
    origin.extend(range(place, len(plain)))
    return Marked(sentence, text + plain[place:], array("H", origin), people, sums, days, focus, theme)
