"""The scope of answers ("Meine Kommune"): one payer or territory, with what belongs to it by choice; usually all."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import Vocabulary

PLACE_FIELD: Final = "kommune"
PARTS_FIELD: Final = "mit"


class ScopePart(Vocabulary):
    """What belongs to a Kommune by choice; the values stand in addresses."""

    MUNICIPALITIES = "gemeinden", "Gemeinden"
    HOLDINGS = "beteiligungen", "Beteiligungen"
    ASSOCIATIONS = "vereine", "Vereine"

    @property
    def in_dative(self) -> str:
        """After the word ``mit``."""
        return f"{self.label}n" if self is ScopePart.ASSOCIATIONS else self.label


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose facts an answer is about. ``place`` is the id of a body or the digits of a place key; an empty one is no
    choice, and everything is in scope.

    ``bodies`` are the ids in scope: the Kommune (of a territory all Kommunen there) and what of ``parts`` belongs to
    it. ``tied`` holds these and whatever is tied to one of them: what they are in, own, pay or are part of, and their
    own members and payers. ``counted`` says how many bodies each part brought."""

    place: str = ""
    name: str = ""
    parts: frozenset[ScopePart] = frozenset()
    bodies: frozenset[str] = frozenset()
    tied: frozenset[str] = frozenset()
    counted: tuple[tuple[ScopePart, int], ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether nothing was chosen."""
        return not self.place

    def holds(self, *bodies: str) -> bool:
        """Whether at least one of them is in scope."""
        return self.is_everything or not self.bodies.isdisjoint(bodies)

    def ties(self, *bodies: str) -> bool:
        """Whether each of them is in scope or tied to a body that is."""
        return self.is_everything or self.tied.issuperset(bodies)

    def concerns(self, bodies: Iterable[str]) -> bool:
        """Whether something that happens between these bodies concerns the scope: one is in it, or all are tied."""
        told = frozenset(bodies)
        return self.holds(*told) or (bool(told) and self.ties(*told))

    @property
    def address(self) -> str:
        """The choice as a part of an address, without question mark; nothing where nothing was chosen."""
        return urlencode(self.fields, safe=",")

    @property
    def fields(self) -> dict[str, str]:
        """The choice as fields of a form."""
        if self.is_everything:
            return {}
        chosen = ",".join(part.value for part in ScopePart if part in self.parts)
        return {PLACE_FIELD: self.place, **({PARTS_FIELD: chosen} if chosen else {})}

    @property
    def key(self) -> str:
        """Tells scopes apart where answers are kept; an empty text is everything."""
        return self.address

    @property
    def says(self) -> str:
        """In German, for heads of pages and files; nothing where nothing was chosen."""
        words = [part.in_dative for part in ScopePart if part in self.parts]
        joined = " und ".join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
        return f"{self.name} mit {joined}" if joined else self.name


EVERYTHING: Final = Scope()


def parts_told(words: Iterable[str]) -> frozenset[ScopePart]:
    """The parts that an address names, one word each or several with commas. Raises InvalidValueError."""
    told = [word.strip() for text in words for word in text.split(",") if word.strip()]
    known = {part.value for part in ScopePart}
    for word in told:
        if word not in known:
            raise InvalidValueError(word, "ein Teil der Auswahl", f"möglich sind {', '.join(sorted(known))}")
    return frozenset(map(ScopePart, told))
