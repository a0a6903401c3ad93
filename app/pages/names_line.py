"""Names over the years as a drawing in numbers: a bar from the first to the last year of each, a point a paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.answers.bodies.names import NameYears

_LEFT, _RIGHT, _TOP, _LANE = 330, 30, 34, 34
_WIDTH: Final = 960
_MOST_TICKS: Final = 10
_MOST_NAMES: Final = 30
_LONGEST: Final = 36


@dataclass(frozen=True, slots=True)
class Lane:
    """A name with its bar and its points (x, year); ``since`` and ``until``: an end is a renaming that papers tell."""

    name: str
    label: str
    y: float
    x: float
    width: float
    points: tuple[tuple[float, int], ...]
    since: bool
    until: bool


@dataclass(frozen=True, slots=True)
class NamesLine:
    """All lanes with a year, and the scale (x, year); ``undated`` names have none, ``left_out`` found no room."""

    width: int
    height: int
    ticks: tuple[tuple[float, int], ...]
    lanes: tuple[Lane, ...]
    undated: tuple[str, ...]
    left_out: int


def names_line(names: Sequence[NameYears]) -> NamesLine | None:
    """The drawing; None where no name has a year."""
    dated = [one for one in names if one.first is not None and one.last is not None]
    if not dated:
        return None
    shown = dated[:_MOST_NAMES]
    first, last = min(one.first or 0 for one in shown), max(one.last or 0 for one in shown)
    years = range(first, last + 1)
    step = max(1, -(-len(years) // _MOST_TICKS))
    return NamesLine(
        width=_WIDTH,
        height=_TOP + _LANE * len(shown) + 8,
        ticks=tuple((_x(years, year), year) for year in years[::step]),
        lanes=tuple(_lane(one, years, _TOP + _LANE * number + _LANE / 2) for number, one in enumerate(shown)),
        undated=tuple(one.name for one in names if one.first is None),
        left_out=len(dated) - len(shown),
    )


def _lane(one: NameYears, years: range, y: float) -> Lane:
    start, end = _x(years, one.first or years[0]), _x(years, one.last or years[-1])
    return Lane(
        name=one.name,
        label=one.name if len(one.name) <= _LONGEST else f"{one.name[: _LONGEST - 1]}…",
        y=y,
        x=start,
        width=max(round(end - start, 1), 3.0),
        points=tuple((_x(years, year), year) for year in one.years),
        since=one.since is not None,
        until=one.until is not None,
    )


def _x(years: range, year: int) -> float:
    part = (year - years[0]) / max(len(years) - 1, 1)
    return round(_LEFT + part * (_WIDTH - _LEFT - _RIGHT), 1)
