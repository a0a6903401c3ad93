"""The grammatical place of the names around an amount: behind which preposition or in which case each stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from loaders.reading.money.collectives import collectives
from loaders.reading.text.paper import Paper
from loaders.reading.text.phrases import Phrase, phrase_at, phrases


class Slot(StrEnum):
    """Where a name stands: behind a preposition, in a case that its article shows, or bare."""

    TO = "to"
    FROM = "from"
    FOR = "for"
    AT = "at"
    IN = "in"
    ON = "on"
    GENITIVE = "genitive"
    DATIVE = "dative"
    NOMINATIVE = "nominative"
    ACCUSATIVE = "accusative"
    BARE = "bare"
    ASIDE = "aside"


_PREPOSITIONS: dict[str, Slot] = {
    "an": Slot.TO,
    "zu": Slot.TO,
    "gegenüber": Slot.TO,
    "zugunsten": Slot.TO,
    "von": Slot.FROM,
    "durch": Slot.FROM,
    "seitens": Slot.FROM,
    "für": Slot.FOR,
    "bei": Slot.AT,
    "in": Slot.IN,
    "auf": Slot.ON,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """The numbers of a list of names at [start, end) of the marked text, and the slot of the whole list."""

    numbers: tuple[int, ...]
    start: int
    end: int
    slot: Slot


def placed(paper: Paper, index: int) -> Iterator[Placed]:
    """Every name, list of names, or word for such a list, of the sentence at ``index`` with its slot."""
    marked = paper.sentences[index]
    for phrase in phrases(paper, marked):
        yield _of_phrase(phrase)
    for numbers, start, end in collectives(paper, index):
        yield _of_phrase(phrase_at(paper, marked.text, numbers, start, end))


def _of_phrase(phrase: Phrase) -> Placed:
    return Placed(phrase.numbers, phrase.start, phrase.end, _slot(phrase))


def _slot(phrase: Phrase) -> Slot:
    """A genitive follows its noun; "der" before a feminine without one is the dative of who is given something."""
    if phrase.preposition:
        return _PREPOSITIONS.get(phrase.preposition, Slot.ASIDE)
    if phrase.bare:
        return Slot.BARE
    if "n" in phrase.cases:
        return Slot.NOMINATIVE
    if "g" in phrase.cases and phrase.owner:
        return Slot.GENITIVE
    if "d" in phrase.cases:
        return Slot.DATIVE
    return Slot.ACCUSATIVE if phrase.cases == frozenset("a") else Slot.NOMINATIVE
