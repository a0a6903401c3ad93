"""Who is tied to which body, and how: every cue of a frame with its arguments, before its status is judged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import LegalForm, Role
from loaders.reading.arguments import Argument, Setting, argument, companions, coordinated, setting
from loaders.reading.clauses import Clause, clauses
from loaders.reading.frames import Cue, cues
from loaders.reading.grammar import issuer_of
from loaders.reading.marked import Marked
from loaders.reading.paper import Paper
from loaders.reading.roles import role_tie

COMPANIES = frozenset(
    {LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.AG, LegalForm.KG, LegalForm.UG, LegalForm.GBR}
)
_FOREIGN = re.compile(
    r"^\W*(?:\d\.\s)?(?:(?:dass|daß|weil|wenn|falls|sofern|ob|obwohl|da|nachdem|während|damit|und|auch)\s)?"
    r"(?:Der|Die|Das|Ein|Eine|Einige|Viele|Alle|Mehrere|Weitere|Zahlreiche|der|die|das|alle|mehrere|weitere|viele|[1-9]\d*)"
    r"\s(?:[a-zäöüß]+e[nrsm]?\s){0,2}(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)\s(?!\{)"
)
_STANDS_FOR_ISSUER = re.compile(
    r"\w*(?:rat|rates|tag|tages|ausschuss|verwaltung|vertretung|versammlung|magistrat|senat|meister(?:in)?|vorstand)$"
    r"|Landrat|Landrätin|Kommune|Beitritt|Austritt|Mitgliedschaft|Kündigung|Beteiligung|Aufnahme|Verwaltung|Rat|Anteile?"
    r"|Vertreter\w*|Trägerschaft|Gründung|Fraktion|Antrag|Vorschlag",
    re.IGNORECASE,
)
_CARRIED = 0.25
_BY_ISSUER = 0.2
_FAR_OFF = 0.08


@dataclass(frozen=True, slots=True)
class Tie:
    """``members`` of ``bodies`` as a cue has them; ``sure`` without its status."""

    place: Setting
    members: tuple[int, ...]
    bodies: tuple[int, ...]
    role: Role
    sure: float
    by_issuer: bool = False

    @property
    def cue(self) -> Cue:
        return self.place.cue


def ties(paper: Paper, marked: Marked, carried: tuple[int, ...] = ()) -> Iterator[Tie]:
    """The ties of a sentence in the order of their cues; ``carried`` is the body that the sentence before spoke of."""
    found = tuple(cues(marked.text))
    if not found:
        return
    said = clauses(paper, marked)
    for cue in found:
        place = setting(paper, marked, said, cue, carried)
        if place is None:
            continue
        tie = _of_role(place) if cue.frame.sort == "role" else _of_action(place)
        if tie is not None:
            yield tie


def _of_role(place: Setting) -> Tie | None:
    found = role_tie(place)
    if found is None:
        return None
    sure = place.cue.frame.sure - (0 if found.named else _CARRIED)
    return Tie(place, found.members, found.bodies, place.cue.frame.role, sure)


def _of_action(place: Setting) -> Tie | None:
    """The arguments of a verb or of the noun of an action."""
    frame = place.cue.frame
    if place.cue.form == "attribute":
        return _of_attribute(place)
    body = argument(place, frame.body, lambda numbers: _bodies(place, numbers))
    bodies = body.numbers if body else place.spoken_of
    if not bodies:
        return None
    member = argument(place, frame.member, lambda numbers: _members(place, numbers, bodies))
    if body is None and (member is None or _told_of_another(place, member.numbers)):
        return None
    members = coordinated(place, member) if member else ()
    by_issuer = member is None
    if by_issuer:
        members = _implied(place, bodies)
    members = tuple(n for n in members if n not in bodies)
    if not members:
        return None
    sure = frame.sure - (0 if body else _CARRIED) - (_BY_ISSUER if by_issuer else 0)
    sure -= _FAR_OFF * ((member.far if member else 0) + (body.far if body else 0))
    if frame.role in (Role.PARTNER, Role.FOUNDING_MEMBER):
        members = tuple(dict.fromkeys((*members, *(n for n in companions(place) if n not in bodies))))
    return Tie(place, members, bodies, _role(place, bodies[0]), sure, by_issuer)


def _of_attribute(place: Setting) -> Tie | None:
    """ "das vom {m1} geförderte {b2}"."""
    cue = place.cue
    behind = [p for p in place.clause.phrases if 0 <= p.start - cue.end <= 30 and p.preposition is None]
    before = [p for p in place.clause.phrases if 0 <= cue.start - p.end <= 30 and p.preposition in ("von", "durch")]
    if not (behind and before) or cue.frame.body != ("acc",):
        return None
    bodies = _bodies(place, behind[0].numbers)[:1]
    members = tuple(n for n in before[-1].numbers if n not in bodies)
    return Tie(place, members, bodies, cue.frame.role, cue.frame.sure) if bodies and members else None


def _role(place: Setting, body: int) -> Role:
    role = place.cue.frame.role
    if role is Role.MEMBER and place.paper.entity(body).form in COMPANIES:
        return Role.SHAREHOLDER
    return role


def _bodies(place: Setting, numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(n for n in numbers if not place.paper.entity(n).territorial)


def _members(place: Setting, numbers: tuple[int, ...], bodies: tuple[int, ...]) -> tuple[int, ...]:
    return () if set(numbers) & set(bodies) == set(numbers) else tuple(n for n in numbers if n not in bodies)


def _told_of_another(place: Setting, members: tuple[int, ...]) -> bool:
    """Whether the sentence names a body beside its members, so that it hardly speaks of the one before."""
    return any(n not in members for n in _bodies(place, tuple(place.marked.numbers())))


def _implied(place: Setting, bodies: tuple[int, ...]) -> tuple[int, ...]:
    """The issuing authority, where the clause has no subject of its own that it could not mean."""
    founds = place.cue.frame.event == "found" and place.cue.frame.sort == "verb"
    states = place.cue.frame.event == "state" and place.cue.frame.sort == "verb"
    if founds or states:
        return ()
    foreign = _FOREIGN.match(place.clause.text)
    if place.cue.frame.sort == "verb" and foreign and not _STANDS_FOR_ISSUER.search(foreign["noun"]):
        return ()
    return tuple(n for n in issuer_of(place.paper) if n not in bodies)
