"""Which Kommune or other payer may be meant: those with the most ties, or with names near what was written."""

from typing import Final

from rapidfuzz import fuzz, process, utils

from app.answers.answer import Answer, BodyRef
from app.answers.ordering import german
from app.answers.scope.ties import Ties

_MOST: Final = 24
_LIKE: Final = 60.0


class Choosable(Answer):
    """A body that a scope can be made of, and how many ``ties`` it has: what tells two of one name apart."""

    body: BodyRef
    ties: int


def busiest(ties: Ties, most: int = _MOST) -> tuple[Choosable, ...]:
    """The Kommunen with the most ties, those first."""
    found = sorted(ties.places, key=lambda body: (-len(ties.near.get(body, ())), german(ties.names[body]), body))
    return tuple(_told(ties, body) for body in found[:most])


def kommunen_like(ties: Ties, text: str, most: int = _MOST) -> tuple[Choosable, ...]:
    """Bodies whose names are near ``text``, Kommunen before others, the nearest first."""
    names = {body: german(name) for body, name in ties.names.items()}
    found = process.extract(
        german(text), names, scorer=fuzz.WRatio, processor=utils.default_process, limit=most, score_cutoff=_LIKE
    )
    ordered = sorted(found, key=lambda hit: (hit[2] not in ties.places, -hit[1], hit[0], hit[2]))
    return tuple(_told(ties, body) for _, _, body in ordered)


def _told(ties: Ties, body: str) -> Choosable:
    return Choosable(body=BodyRef(id=body, name=ties.names[body]), ties=len(ties.near.get(body, ())))
