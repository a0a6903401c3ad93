"""The drawing of a timeline in numbers: where bars, marks and links stand in an SVG; colours are the style sheet's."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.answers.answer import BodyRef
from app.answers.lineage.answers import LaneRow, LinkRow, MarkRow, TimelineRow

WIDTH: Final = 960
_LEFT: Final = 290
_RIGHT: Final = 24
_TOP: Final = 34
_LANE: Final = 46
_MOST_TICKS: Final = 12
_LONGEST: Final = 33


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the scale."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark at ``x``; its dates leave open ``width`` from ``left`` on; ``title`` reads it."""

    x: float
    y: float
    left: float
    width: float
    title: str
    open: bool
    contested: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A lane with the label that fits before it."""

    body: BodyRef
    label: str
    y: float
    x: float
    width: float
    since_open: bool
    until_open: bool
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one lane down or up into another."""

    x: float
    y1: float
    y2: float
    open: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything that the template draws."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    arrows: tuple[Arrow, ...]


def drawing(found: TimelineRow) -> Drawing:
    """The timeline as numbers of an SVG."""
    rows = {lane.body.id: _TOP + _LANE * number + _LANE / 2 for number, lane in enumerate(found.lanes)}
    return Drawing(
        width=WIDTH,
        height=_TOP + _LANE * len(found.lanes) + 8,
        ticks=tuple(_ticks(found)),
        bars=tuple(_bar(found, lane, rows[lane.body.id]) for lane in found.lanes),
        arrows=tuple(_arrow(found, link, rows) for link in found.links if {link.before, link.after} <= rows.keys()),
    )


def _x(found: TimelineRow, day: date) -> float:
    whole = max((found.last - found.first).days, 1)
    part = min(max((day - found.first).days / whole, 0.0), 1.0)
    return round(_LEFT + part * (WIDTH - _LEFT - _RIGHT), 1)


def _ticks(found: TimelineRow) -> list[Tick]:
    years = range(found.first.year, found.last.year + 1)
    step = max(1, -(-len(years) // _MOST_TICKS))
    return [Tick(_x(found, date(year, 1, 1)), year) for year in years[::step]]


def _bar(found: TimelineRow, lane: LaneRow, y: float) -> Bar:
    since, until = _x(found, lane.since), _x(found, lane.until)
    name = lane.body.name
    return Bar(
        body=lane.body,
        label=name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…",
        y=y,
        x=since,
        width=max(round(until - since, 1), 2.0),
        since_open=lane.since_open,
        until_open=lane.until_open,
        spots=tuple(_spot(found, mark, y) for mark in lane.marks),
    )


def _spot(found: TimelineRow, mark: MarkRow, y: float) -> Spot:
    first, last = _x(found, mark.first), _x(found, mark.last)
    dates = " oder ".join(told.german() for told in mark.dates)
    state = "" if mark.occurred else ", noch nicht erfolgt"
    return Spot(
        x=_x(found, mark.when),
        y=y,
        left=first,
        width=round(last - first, 1),
        title=f"{mark.kind.label} {dates}{state}",
        open=not mark.occurred,
        contested=mark.contested,
    )


def _arrow(found: TimelineRow, link: LinkRow, rows: dict[str, float]) -> Arrow:
    return Arrow(_x(found, link.when), rows[link.before], rows[link.after], not link.occurred)
