"""What a paper as a whole says that helps to read its amounts: what it proposes, and whom it is about."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import EventKind, EventStatus, PaperStatus, Role, Status
from loaders.reading.findings import ACCEPTED, Finding
from loaders.reading.money.existence import is_draft, left, standing
from loaders.reading.names.entities import Entity
from loaders.reading.text.grammar import actors_in, bodies_in
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section

Hint = tuple[int, float, float]
"""The number of a body, the weight of what speaks for it, and how sure that alone would be."""

_JOINS = re.compile(
    r"\b(?:[Bb]eitr[ie]tt?\w*|beizutreten|tritt\b[^.;]{0,140}\bbei\b|Mitglied(?:er|schaft)?\b[^.;]{0,60}\b(?:wird|werden|"
    r"zu werden|erwerb\w+|beantrag\w+)|wird\b[^.;]{0,60}Mitglied|beteiligt\ssich|[Bb]eteiligung|Gründung|gründe\w+"
    r"|[Aa]ufnahme|erwirbt|übernimmt\b[^.;]{0,60}Anteil\w*)"
)
_NOT_JOINED = re.compile(r"\b(?:nicht|kein\w*|abgelehnt|ablehn\w*|lehnt)\b")
_JOINING = re.compile(
    r"\b(?:Wieder)?(?:[Aa]ufnahme|[Bb]eitritt\w*|[Ee]intritt\w*)\s(?:(?:der|des|von)\s)?(?:\w+\s)?\{m(?P<who>\d+)\}"
)
_KEEPS = re.compile(
    r"\b(?:fest(?:ge|zu)?h[aä]lt\w*|hält\b[^.;]{0,80}\bfest\b|[Vv]erbleib\w*|bleibt\b|bleiben\b|fortgeführt|fortzuführen"
    r"|fortgesetzt|fortzusetzen|beibehalten|beizubehalten|bestehende[nrs]?\s(?:\w+\s)?Mitgliedschaft\w*)"
)
"""Who stays a member joins nothing."""
_LEAVES = re.compile(r"\b(?:[Aa]ustritt\w*|[Kk]ündig\w*|gekündigt|austritt|auszutreten|beend\w+|Auflösung)")
_SUGGESTS = re.compile(
    r"\b(?:soll(?:en|te)?|schlägt\b[^.;]{0,80}\bvor|empfiehlt|empfohlen|beabsichtigt|plant|geplante?[rn]?)\b"
)
_GIVER = re.compile(r"[Ss]parkasse|[Vv]olksbank|\bLotterie|[Kk]rankenkasse|[Mm]inisterium|[Pp]rovinz\b|[Bb]ezirk\b")
_FACTION = re.compile(
    r"(?:\w+-)?(?:Fraktion|Ratsgruppe|Gruppe|Ausschussgemeinschaft|Fraktionsgemeinschaft|Wählergruppe)\b"
)
_SELDOM_PAID = frozenset({BodyKind.UNIVERSITY, BodyKind.CHAMBER, BodyKind.PUBLIC_BODY})
_GIFTS = re.compile(
    r"\b(?:Annahme|Entgegennahme|Einwerbung)\b[^.;]{0,80}\b(?:\w*[Ss]penden?|Zuwendungen|Schenkungen|Sponsoring\w*)"
    r"|\b(?:\w*[Ss]penden|Zuwendungen|Schenkungen)\b[^.;]{0,120}\b(?:angenommen|anzunehmen|entgegengenommen)"
)
_TO_COME = frozenset({Status.PROPOSED, Status.APPLIED, Status.DECIDED, Status.REJECTED})
_OFFICE = re.compile(r"(?:Eigenbetrieb|Amt|Fachbereich|Fachdienst|Dezernat|Referat|Stabsstelle|Sachgebiet|Abteilung)\b")
_LISTED = re.compile(r"(?:[-•*–·]|\(?\d{1,2}[.)]|[a-z]\)|\d{1,2}\.\d)\s")
_OWING = frozenset({Role.MEMBER, Role.SHAREHOLDER, Role.FOUNDING_MEMBER})
_LONGEST_TITLE = 160
_HEAD = 30


@dataclass(frozen=True)
class Background:
    """``status``: of what the paper proposes; ``proposes``: whether it proposes anything; ``due``: the bodies that it
    proposes to join, with the status that what is paid to them has until then; ``hints``: the bodies it is about;
    ``joiners``: who joins where that is a company or a Verein rather than the authority; ``members``: who is a member
    of what by the sentence at a place of the document; ``receives``: the paper is about gifts to the authority;
    ``roles``: what a payer is in a body, by both numbers; ``draft``: the paper is the draft of a statute or contract;
    ``standing``: what sums are that are paid to a body which does not exist yet, or no longer; ``renamed``: the body
    that one of an old name is now; ``left``: who is a member of what no longer."""

    paper: Paper
    status: Status
    proposes: bool
    due: dict[int, Status]
    hints: tuple[Hint, ...]
    joiners: tuple[int, ...] = ()
    receives: bool = False
    roles: Mapping[tuple[int, int], Role] = field(default_factory=dict)
    members: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    draft: bool = False
    standing: Mapping[int, Status] = field(default_factory=dict)
    renamed: Mapping[int, int] = field(default_factory=dict)
    left: frozenset[tuple[int, int]] = frozenset()


def background(paper: Paper, ties: Iterable[Finding] = ()) -> Background:
    """Read once a paper, so that each amount costs the same however long the paper is; ``ties``: memberships in it."""
    proposes = any(marked.sentence.motion for marked in paper.sentences)
    ties = tuple(ties)
    return Background(
        paper,
        _of_motion(paper),
        proposes,
        _joined(paper),
        tuple(_hints(paper)),
        joiners=_joiners(paper, ties),
        receives=_receives(paper),
        roles=_roles(ties),
        members=_members(ties),
        draft=is_draft(paper),
        standing=standing(paper, ties),
        renamed=_renamed(ties),
        left=left(ties),
    )


def is_giver(entity: Entity) -> bool:
    """Municipalities, insurers, banks and authorities usually pay rather than are paid."""
    return entity.territorial or entity.kind is BodyKind.INSURER or bool(_GIVER.search(entity.name))


def can_be_paid(entity: Entity) -> bool:
    """Whether an amount can be for a body that its sentence does not name."""
    organ = entity.kind is not None and entity.kind.is_organ
    return not (is_giver(entity) or organ or entity.kind in _SELDOM_PAID or _FACTION.match(entity.name))


def _receives(paper: Paper) -> bool:
    said = [paper.document.title or "", *(m.text for m in paper.sentences if m.sentence.motion)]
    return any(_GIFTS.search(text) for text in said)


def _joiners(paper: Paper, ties: Iterable[Finding]) -> tuple[int, ...]:
    """The bodies that the paper wants to join another; none where the authority itself joins one."""
    found: dict[int, None] = {}
    for tie in ties:
        if not isinstance(tie.claim, MembershipClaim) or tie.claim.status not in _TO_COME or not tie.objects:
            continue
        for number in tie.subjects:
            found[number] = None
    if paper.issuer and paper.issuer.number in found:
        return ()
    return tuple(n for n in found if not paper.entity(n).territorial)


def _roles(ties: Iterable[Finding]) -> dict[tuple[int, int], Role]:
    return {
        (subject, body): tie.claim.role
        for tie in ties
        if isinstance(tie.claim, MembershipClaim)
        for subject in tie.subjects
        for body in tie.objects
    }


def _renamed(ties: Iterable[Finding]) -> dict[int, int]:
    """By its old name, the body of the new one: of what has been renamed the paper means the new."""
    return {
        tie.subjects[0]: tie.objects[0]
        for tie in ties
        if isinstance(tie.claim, EventClaim)
        and (tie.claim.event, tie.claim.status) == (EventKind.RENAME, EventStatus.OCCURRED)
        and len(tie.subjects) == len(tie.objects) == 1
        and tie.confidence >= ACCEPTED
    }


def _members(ties: Iterable[Finding]) -> dict[int, tuple[tuple[int, int], ...]]:
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    for tie in ties:
        if isinstance(tie.claim, MembershipClaim) and tie.claim.role in _OWING and tie.confidence >= ACCEPTED:
            pairs = tuple((subject, body) for subject in tie.subjects for body in tie.objects)
            found[tie.start] = (*found.get(tie.start, ()), *pairs)
    return found


def _of_motion(paper: Paper) -> Status:
    if paper.status is PaperStatus.DECIDED:
        return Status.DECIDED
    return Status.REJECTED if paper.status is PaperStatus.REJECTED else Status.PROPOSED


def _joined(paper: Paper) -> dict[int, Status]:
    found: dict[int, Status] = {}
    for marked in paper.sentences:
        if _proposes_joining(paper, marked):
            status = Status.REJECTED if _NOT_JOINED.search(marked.text) else _of_motion(paper)
            found.update({n: status for n in bodies_in(paper, marked) if n not in found})
    return found


def _proposes_joining(paper: Paper, marked: Marked) -> bool:
    proposes = marked.sentence.motion or marked.sentence.section is Section.HEAD or _SUGGESTS.search(marked.text)
    joins = proposes and _JOINS.search(marked.text) and not _LEAVES.search(marked.text)
    return bool(joins) and not _KEEPS.search(marked.text) and not _of_others(paper, marked)


def _of_others(paper: Paper, marked: Marked) -> bool:
    """Whether the sentence speaks of another municipality's joining."""
    actors = actors_in(paper, marked)
    own = paper.issuer.number if paper.issuer else None
    joining = _JOINING.search(marked.text)
    return bool(actors) and (own not in actors or (joining is not None and int(joining["who"]) != own))


def _hints(paper: Paper) -> list[Hint]:
    """The body of the title, the one most spoken of, and the first that the head names."""
    found: list[Hint] = [(paper.subject.number, 1.2, 0.6)] if paper.subject else []
    bodies = [entity for entity in paper.register.entities if can_be_paid(entity)]
    if bodies:
        sure = 0.6 if len(bodies) == 1 else 0.4
        found.append((max(bodies, key=lambda entity: entity.seen).number, 0.5, sure))
    named = _of_head(paper, lambda marked: marked.sentence.section is Section.HEAD)
    if named is not None:
        return [*found, (named, 1.0, 0.55)]
    titled = None if paper.subject else _of_head(paper, _is_title)
    return [*found, (titled, 1.2, 0.55)] if titled is not None else found


def _of_head(paper: Paper, is_meant: Callable[[Marked], bool]) -> int | None:
    """The first body of the lines meant at the beginning of a paper, but for names of offices."""
    for marked in paper.sentences[:_HEAD]:
        if is_meant(marked) and not _OFFICE.match(marked.sentence.text):
            named = [n for n in bodies_in(paper, marked) if can_be_paid(paper.entity(n))]
            if named:
                return named[0]
    return None


def _is_title(marked: Marked) -> bool:
    """Whether a line stands alone like the title of a paper that has no label for it: short, no sentence, no amount."""
    text = marked.sentence.text
    ends = text.endswith((".", ";", ",", ":")) and not text.endswith((" V.", " ff."))
    short = len(text) <= _LONGEST_TITLE and not (marked.money or ends)
    return short and not marked.sentence.motion and not _LISTED.match(text)
