"""The ground of the layered network: a Land in regions, Kreise and Gemeinden, who sits where, and rows as they come."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.generators.planted import Pair

_LAND = "16"
_KREISE = 24
_HEADS = ("Alt", "Berg", "Döb", "Eich", "Frei", "Groß", "Hain", "Ils", "Kalt", "Lang", "Mühl", "Neu", "Ober", "Roth")
_TAILS = ("bach", "furt", "hausen", "leben", "roda", "stedt", "wald", "heim", "born", "feld", "itz", "au")
_HOUSES = (
    ("Klinikum", "Klinik"), ("Sparkasse", "Unternehmen"), ("Diakonie", "Verband"), ("Volkshochschule", "Einrichtung"),
    ("Kreishandwerkerschaft", "Kammer"), ("Stadtwerke", "Unternehmen"), ("Caritas", "Verband"), ("Agentur", "Behörde"),
    ("Kreissportbund", "Verband"), ("Jobcenter", "Behörde"), ("Wohnbau", "Unternehmen"), ("Bauernverband", "Verband"),
)  # fmt: skip
_WIDE = ("Krankenkasse", "Kammer", "Hochschule", "Behörde", "Verband", "Stiftung")


@dataclass(frozen=True)
class Told:
    """How much reaches the file: the chance that a list is complete or an excerpt, that theme, area, purpose and
    founding are written, and that a theme is written wrongly."""

    name: str
    complete: float
    excerpt: float
    theme: float
    area: float
    purpose: float
    founded: float
    slips: float


@dataclass
class Ground:
    """Who can be a member, who sits where, and the rows written so far. ``near`` holds the members of each Kreis: the
    Kreis, its Gemeinden, its houses; ``regions`` the Kreise of each region; ``taken`` the themes of each area."""

    chance: Random
    told: Told
    rows: list[dict[str, Any]] = field(default_factory=list)
    doubles: dict[str, set[Pair]] = field(default_factory=dict)
    look_alikes: dict[str, set[Pair]] = field(default_factory=dict)
    towns: dict[str, list[str]] = field(default_factory=dict)
    houses: dict[str, list[str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    regions: list[list[str]] = field(default_factory=list)
    wide: list[str] = field(default_factory=list)
    taken: set[tuple[str, str]] = field(default_factory=set)
    land: str = ""
    count: int = 0

    def row(self, label: str, **told: Any) -> None:  # noqa: ANN401 - the fields of a row
        """One flat row, without what is unknown."""
        self.rows.append({"label": label, **{name: value for name, value in told.items() if value is not None}})

    def body(self, **told: Any) -> str:  # noqa: ANN401 - the fields of a body
        """A body; its id."""
        self.count += 1
        key = f"Z{self.chance.randrange(10**6):06}-{self.count}"
        self.row("Body", id=key, **told)
        return key

    def happens(self, share: float) -> bool:
        return self.chance.random() < share

    def some(self, of: Sequence[str], count: float) -> list[str]:
        """So many of them, or all."""
        return self.chance.sample(list(of), min(len(of), max(0, round(count))))


def settled(chance: Random, told: Told) -> Ground:
    """Regions of four Kreise each, what lies in them, and who works in the whole Land."""
    ground = Ground(chance, told)
    ground.land = ground.body(name="Freistaat Mittelthal", kind="Land", ags=_LAND)
    numbers = [f"{_LAND}{61 + place:03}" for place in range(_KREISE)]
    for digits in numbers:
        _kreis(ground, digits)
    ground.regions = [numbers[start : start + 4] for start in range(0, _KREISE, 4)]
    ground.wide = [_house(ground, f"Landes{kind.lower()} {number}", kind) for number in range(6) for kind in _WIDE]
    return ground


def _kreis(ground: Ground, digits: str) -> None:
    place = f"{ground.chance.choice(_HEADS)}{ground.chance.choice(_TAILS)}"
    ground.names[digits] = place
    towns = [ground.body(name=f"Landkreis {place}", kind="Landkreis", ags=digits)]
    for number in range(ground.chance.randrange(6, 25)):
        kind = "Stadt" if number < 2 else "Gemeinde"
        name = f"{ground.chance.choice(_HEADS)}{ground.chance.choice(_TAILS)}"
        towns.append(ground.body(name=f"{kind} {name}", kind=kind, ags=f"{digits}{number + 1:03}"))
    ground.towns[digits] = towns
    ground.houses[digits] = [
        _house(ground, f"{name} {place}", kind) for name, kind in _HOUSES[: ground.chance.randrange(6, 13)]
    ]


def _house(ground: Ground, name: str, kind: str) -> str:
    return ground.body(name=name, kind=kind)


def members(ground: Ground, kreise: Sequence[str], size: int) -> list[str]:
    """Mostly who sits in these Kreise, towns before houses; the rest works in the whole Land, the known more often."""
    towns = [town for kreis in kreise for town in ground.towns[kreis]]
    houses = [house for kreis in kreise for house in ground.houses[kreis]]
    share = ground.chance.uniform(0.3, 0.7)
    chosen = [*ground.some(towns, size * share), *ground.some(houses, size * (0.85 - share))]
    known = [1 / (place + 2) for place in range(len(ground.wide))]
    chosen += ground.chance.choices(ground.wide, known, k=max(1, size - len(chosen)))
    return list(dict.fromkeys(chosen))[: max(3, size)]


def sized(ground: Ground, middle: float = 9.0) -> int:
    """How many members a body has: log-normal, 3 to 80."""
    return max(3, min(80, round(middle * ground.chance.lognormvariate(0, 0.65))))
