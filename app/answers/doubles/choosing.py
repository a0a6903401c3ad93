"""Which pairs of a ranking are asked for, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.answers.doubles.aside import Asides
from app.answers.doubles.ranking import Ranked
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.columns.network import Codes
from graph_model.analysis.doubles import pair_of
from graph_model.analysis.doubles.scoring import PartName
from graph_model.values.vocabularies import Vocabulary

NONE_ASIDE: Final[Asides] = {}
_Flags = NDArray[np.bool_]


class Choice(Vocabulary):
    """Which pairs; the values stand in addresses."""

    CLEAR = "deutlich", "deutliche Hinweise"
    STANDING = "alle", "alle Hinweise, auch schwache"
    ASIDE = "beiseite", "beiseitegelegte"
    WITH_ASIDE = "samt-beiseite", "alle samt beiseitegelegten"


@dataclass(frozen=True, slots=True)
class Pairs:
    """What is asked for: pairs of ``body`` (an id; None: of all) with both sides tied to the ``scope``, in the order
    that they have ``without`` a part of the score (None: with all parts)."""

    choice: Choice = Choice.STANDING
    body: str | None = None
    without: PartName | None = None
    scope: Scope = EVERYTHING


@dataclass(frozen=True)
class Chosen:
    """The ``numbers`` of the pairs in order, and how many of the same body and scope are ``clear``, weak (``standing``
    counts both) and set ``aside``."""

    numbers: Codes
    clear: int
    standing: int
    aside: int


def chosen(found: Ranked, wanted: Pairs, aside: Asides = NONE_ASIDE) -> Chosen:
    """The pairs of a ranking that are ``wanted``."""
    order = found.found.order_without(wanted.without) if wanted.without else found.found.order
    order = order[_about(found, order, wanted)]
    away = np.isin(order, _numbers(found, aside))
    clear = found.found.scores.rank[order] >= found.found.weights.ranking.clear
    kept: dict[Choice, _Flags] = {
        Choice.CLEAR: clear & ~away,
        Choice.STANDING: ~away,
        Choice.ASIDE: away,
        Choice.WITH_ASIDE: np.ones(len(order), dtype=bool),
    }
    return Chosen(order[kept[wanted.choice]], int((clear & ~away).sum()), int((~away).sum()), int(away.sum()))


def _about(found: Ranked, order: Codes, wanted: Pairs) -> _Flags:
    left, right = found.found.scores.left[order], found.found.scores.right[order]
    about = np.ones(len(order), dtype=bool)
    if wanted.body:
        place = found.found.told.columns.place.get(wanted.body, -1)
        about &= (left == place) | (right == place)
    if not wanted.scope.is_everything:
        keys = found.found.told.columns.bodies.keys
        tied = np.fromiter((wanted.scope.ties(key) for key in keys), bool, len(keys))
        about &= tied[left] & tied[right]
    return about


def _numbers(found: Ranked, aside: Iterable[frozenset[str]]) -> Codes:
    """The numbers of these pairs of ids; one that is none any more has no number."""
    told = (pair_of(found.found, *pair) for pair in aside)
    return np.array([number for number in told if isinstance(number, int)], dtype=np.int64)
