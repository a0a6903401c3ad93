"""Free spots: a sheet of what is taken, on which a node finds the nearest place where it keeps its distance."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Final

from app.graphs.layout.points import SPACING, Place

_AROUND: Final = tuple((i, j) for i in (-1, 0, 1) for j in (-1, 0, 1))


class Sheet:
    """Places that are taken. Two keep ``SPACING`` between them unless they were given so."""

    def __init__(self, taken: Iterable[Place] = ()) -> None:
        self._cells: dict[tuple[int, int], list[Place]] = {}
        for place in taken:
            self._take(place)

    def settle(self, wanted: Place) -> Place:
        """Takes the free spot nearest to ``wanted``, and says which."""
        found = next(spot for spot in _spiral(wanted) if self._is_free(spot))
        self._take(found)
        return found

    def _take(self, place: Place) -> None:
        self._cells.setdefault(_cell(place), []).append(place)

    def _is_free(self, spot: Place) -> bool:
        column, row = _cell(spot)
        near = (place for i, j in _AROUND for place in self._cells.get((column + i, row + j), ()))
        return all((x - spot[0]) ** 2 + (y - spot[1]) ** 2 >= (SPACING - 0.5) ** 2 for x, y in near)


def _cell(place: Place) -> tuple[int, int]:
    return int(place[0] // SPACING), int(place[1] // SPACING)


def _spiral(wanted: Place) -> Iterator[Place]:
    """The place itself, then squares of places around it, each further out by half the spacing."""
    yield wanted
    step = SPACING / 2
    for ring in count(1):
        edge = range(-ring, ring + 1)
        around = [(i, j) for i in edge for j in edge if max(abs(i), abs(j)) == ring]
        for i, j in sorted(around, key=lambda at: (at[0] ** 2 + at[1] ** 2, at)):
            yield round(wanted[0] + i * step, 1), round(wanted[1] + j * step, 1)
