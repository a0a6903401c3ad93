"""A small chart of years in numbers: where the bars of an SVG stand; colours are the style sheet's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.answers.bodies.years import YearSum

_STEP: Final = 56
_WIDE: Final = 34
_HIGH: Final = 120
_TOP: Final = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: ``name`` is belegt, fortgeschrieben or geplant."""

    name: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The bar of a year, its pieces from below."""

    year: int
    x: int
    eur: Decimal
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All bars; ``foot`` is where they stand."""

    width: int
    height: int
    foot: int
    wide: int
    bars: tuple[Bar, ...]


def bars(years: Sequence[YearSum]) -> Chart | None:
    """The bars of these years; None where no year has a sum: no bar is drawn for what is unknown."""
    most = max((year.eur for year in years), default=Decimal(0))
    if most <= 0:
        return None
    foot = _TOP + _HIGH
    told = tuple(_bar(place, year, most, foot) for place, year in enumerate(years))
    return Chart(_STEP * len(years) + 16, foot + 22, foot, _WIDE, told)


def _bar(place: int, year: YearSum, most: Decimal, foot: int) -> Bar:
    pieces, below = [], float(foot)
    for name, eur in (("belegt", year.told), ("fortgeschrieben", year.carried), ("geplant", year.planned)):
        height = round(float(eur / most) * _HIGH, 1)
        if height > 0:
            below -= height
            pieces.append(Piece(name, round(below, 1), height))
    return Bar(year.year, 16 + place * _STEP, year.eur, tuple(pieces))
