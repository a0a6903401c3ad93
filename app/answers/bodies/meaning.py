"""Which body a person means who types a name, or an address that carries an id."""

from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from app.answers.answer import BodyRef
from app.answers.kept import Kept
from app.answers.ordering import german

_LIKE: Final = 60.0
MOST_LIKE: Final = 12


@dataclass(frozen=True, slots=True)
class Meaning:
    """The body that is meant beyond doubt, or those that it may be, the likeliest first; neither where no name is
    near."""

    body: BodyRef | None = None
    like: tuple[BodyRef, ...] = ()


def meaning(now: Kept, text: str) -> Meaning:
    """The body of this id, or the only one that is called so, capitals and accents left aside; else those with names
    near it."""
    told = text.strip()
    if told in now.names:
        return Meaning(now.names[told])
    wanted = german(told)
    same = now.remember(("by name",), lambda: _by_name(now)).get(wanted, ())
    if len(same) == 1:
        return Meaning(now.names[same[0]])
    return Meaning(like=tuple(now.names[one] for one in same) if same else _near(now, wanted))


def _by_name(now: Kept) -> dict[str, tuple[str, ...]]:
    """Every name that a body bears or bore -> its id, or the ids of several."""
    found: dict[str, tuple[str, ...]] = {}
    for body in now.facts.bodies:
        for name in {german(one) for one in (body.name, *body.names)}:
            found[name] = (*found.get(name, ()), body.key)
    return found


def _near(now: Kept, wanted: str) -> tuple[BodyRef, ...]:
    """What has the words somewhere goes before what is only spelt alike."""
    if not wanted:
        return ()
    hits = process.extract(wanted, now.order, scorer=fuzz.WRatio, limit=MOST_LIKE * 4, score_cutoff=_LIKE)
    ordered = sorted(hits, key=lambda hit: (wanted not in hit[0], -hit[1], hit[0], hit[2]))
    return tuple(now.names[one] for _, _, one in ordered[:MOST_LIKE])
