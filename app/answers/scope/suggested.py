"""Which Kommune or other payer may be meant: those with the most ties, or with names near what was written."""

from typing import Final

from rapidfuzz import fuzz, process, utils

from app.answers.answer import BodyRef
from app.answers.ordering import german
from app.answers.scope.ties import Ties

_MOST: Final = 24
_LIKE: Final = 60.0


def busiest(ties: Ties, most: int = _MOST) -> tuple[BodyRef, ...]:
    """The Kommunen with the most ties, by name."""
    found = sorted(ties.places, key=lambda body: (-len(ties.near.get(body, ())), body))[:most]
    return tuple(sorted((_ref(ties, body) for body in found), key=lambda body: german(body.name)))


def kommunen_like(ties: Ties, text: str, most: int = _MOST) -> tuple[BodyRef, ...]:
    """Bodies whose names are near ``text``, Kommunen before others, the nearest first."""
    names = {body: german(name) for body, name in ties.names.items()}
    found = process.extract(
        german(text), names, scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=_LIKE
    )
    ordered = sorted(found, key=lambda hit: (hit[2] not in ties.places, -hit[1], hit[0]))
    return tuple(_ref(ties, body) for _, _, body in ordered)


def _ref(ties: Ties, body: str) -> BodyRef:
    return BodyRef(id=body, name=ties.names[body])
