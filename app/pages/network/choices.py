"""What a reader chose on the page of the network: the fields of the address, what they mean, and how they read."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Final

from fastapi import Depends

from app.answers.answer import BodyRef
from app.answers.network.answers import Standing
from app.answers.network.groups import Grouping, land
from app.answers.network.wanted import DEEPEST, Wanted
from app.answers.network.whole import Whole
from app.answers.scope.scope import Scope
from app.pages import choices
from app.pages.topics import topic_word
from graph_model.errors import InvalidValueError
from graph_model.values.body_kinds import BodyKind

_MOST_GROWN: Final = 50


@dataclass(frozen=True, slots=True)
class Chosen:
    """The fields as they stand in the address; an empty one is no choice. What only the drawing needs (the part that
    is seen, the lines that are hidden, what is selected) stands there too and is the script's."""

    um: str = ""
    tiefe: str = ""
    art: str = ""
    thema: str = ""
    gebiet: str = ""
    kreis: str = ""
    jahr: str = ""
    stand: str = ""
    doppelt: str = ""
    buendel: str = ""
    gruppe: str = ""
    dazu: str = ""
    gueltig: str = ""
    bekannt: str = ""

    def wanted(self, scope: Scope) -> Wanted:
        """What is asked for. Raises InvalidValueError."""
        grouping = choices.term(Grouping, self.buendel)
        return Wanted(
            around=self.um or None,
            depth=_depth(self.tiefe),
            kind=choices.term(BodyKind, self.art),
            topic=self.thema or None,
            area=_area(self.gebiet),
            only_of=self.kreis or None,
            year=choices.year(self.jahr),
            standing=choices.term(Standing, self.stand),
            doubles_only=bool(self.doppelt),
            grown=tuple(self.dazu.split(",")[:_MOST_GROWN]) if self.dazu else (),
            group=self.gruppe or None,
            grouping=grouping.value if grouping else None,
            scope=scope,
        )

    @property
    def question(self) -> str:
        """The choices as the end of an address, with its question mark."""
        return choices.asked_again(asdict(self))

    @property
    def is_any(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.question)

    def says(self, whole: Whole, centre: BodyRef | None) -> str:
        """The choices in words; nothing where everything is shown."""
        names: Mapping[str, Callable[[], str]] = {
            "um": lambda: f"Umgebung von {centre.name if centre else self.um}",
            "tiefe": lambda: f"bis {self.tiefe} Schritte weit",
            "art": lambda: f"Art: {self.art}",
            "thema": lambda: f"Thema: {topic_word(self.thema)}",
            "gebiet": lambda: f"Gebiet: {area_name(self.gebiet, whole)}",
            "kreis": lambda: f"nur von {_name(self.kreis, whole)}",
            "jahr": lambda: f"Jahr {self.jahr}",
            "stand": lambda: f"Stand: {Standing(self.stand).label}",
            "doppelt": lambda: "nur mögliche Doppelstrukturen",
            "buendel": lambda: f"gebündelt {Grouping(self.buendel).label}",
            "gruppe": lambda: "eine Gruppe",
            "gueltig": lambda: f"gültig {self.gueltig}",
            "bekannt": lambda: f"bekannt am {self.bekannt}",
        }
        return ", ".join(words() for field, words in names.items() if getattr(self, field))


Choosing = Annotated[Chosen, Depends(Chosen)]


def areas(whole: Whole) -> Iterator[tuple[str, str]]:
    """The territories that can be chosen, keys with their names: the Länder, then what is named below them."""
    lands = {place[:2] for node in whole.nodes.values() for place in node.places}
    yield from sorted(((key, land(key)) for key in lands if land(key)), key=lambda one: one[1])
    yield from sorted(((key, name) for key, name in whole.areas.items() if len(key) > 2), key=lambda one: one[1])


def area_name(key: str, whole: Whole) -> str:
    """What the territory is called; its key where nobody says."""
    return whole.areas.get(key) or (land(key) if len(key) == 2 else "") or key


def payers(whole: Whole, most: int) -> list[tuple[str, str]]:
    """The municipalities with the most ties, by name: whose own network can be chosen."""
    found = [node for node in whole.nodes.values() if node.kind and node.kind.is_territorial]
    busiest = sorted(found, key=lambda node: (-whole.degrees.get(node.id, 0), node.name))[:most]
    return sorted(((node.id, node.name) for node in busiest), key=lambda one: one[1])


def _name(body: str, whole: Whole) -> str:
    node = whole.nodes.get(body)
    return node.name if node else body


def _depth(text: str) -> int:
    if not text:
        return 1
    if not text.isdecimal() or not 1 <= int(text) <= DEEPEST:
        raise InvalidValueError(text, "eine Tiefe", f"erlaubt sind 1 bis {DEEPEST}")
    return int(text)


def _area(text: str) -> str | None:
    if text and not (text.isdecimal() and text.isascii()):
        raise InvalidValueError(text, "ein Gemeindeschlüssel", "erwartet werden Ziffern, zum Beispiel 03157")
    return text or None
