"""Clauses that leave out their verb: "die {m1} ist im {b2} Mitglied, die {m3} im {b4}", "…, der {m5} nicht"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.reading.text.clauses import Clause
from loaders.reading.text.phrases import Phrase
from loaders.reading.ties.tie import Tie

_FINITE = re.compile(
    r"\b(?:ist|sind|war|waren|hat|haben|hatten?|wurden?|wird|werden|soll|sollen|sollten?|will|wollen|möchten?)\b"
)


def filled(ties: Sequence[Tie], said: Sequence[Clause]) -> Iterator[Tie]:
    """The ties of the clauses without a verb, each by the last one of the clause that lends it the verb."""
    for clause in said:
        before = [tie for tie in ties if tie.place.clause.number == clause.governed] if clause.gapped else []
        if before and (tie := _lent(before[-1], clause, said)):
            yield tie


def _lent(tie: Tie, clause: Clause, said: Sequence[Clause]) -> Tie | None:
    bodies = next((numbers for p in clause.phrases if (numbers := _bodies(tie, p))), ())
    members = next((p.numbers for p in clause.phrases if p.preposition is None and p.numbers != bodies), ())
    if not (bodies or members):
        return None
    lender = said[clause.governed or 0]
    verb = _FINITE.search(lender.text)
    told = replace(clause, text=f"{clause.text} {verb.group()}" if verb else clause.text)
    place = replace(tie.place, clause=told, chain=(told,))
    return replace(tie, place=place, members=members or tie.members, bodies=bodies or tie.bodies)


def _bodies(tie: Tie, phrase: Phrase) -> tuple[int, ...]:
    """A body stands behind a preposition, or behind a member; in front it would be one itself."""
    first = tie.place.paper.entity(phrase.numbers[0])
    led = phrase.preposition in ("in", "bei", "an", "zu") or (
        phrase.preposition is None and phrase.cases <= frozenset("dg")
    )
    return phrase.numbers if led and not first.territorial else ()
