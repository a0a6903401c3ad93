"""Memberships by their word: "ist Mitglied im …", "seit 2007 Gesellschafter der …", "die Mitgliedschaft im …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.grammar import (
    ARTICLE,
    BODY,
    LIST,
    bodies_in,
    date_near,
    issuer_of,
    lists,
    members_near,
    number_of,
    since,
    tied_behind,
)
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality, clause_of, event_status, modality, tie_status
from loaders.reading.paper import Paper
from loaders.reading.sections import Section

_ROLES = (
    (Role.FOUNDING_MEMBER, "gründungsmitglied"),
    (Role.FUNDER, "fördermitglied"),
    (Role.MEMBER, "mitglied"),
    (Role.SHAREHOLDER, "gesellschafter"),
    (Role.SHAREHOLDER, "anteilseigner"),
    (Role.PARTNER, "partner"),
    (Role.OPERATOR, "träger"),
)
_IS = re.compile(
    r"\b(?P<role>(?:Gründungs|Förder|Voll)?[Mm]itglied|(?:Mit|Allein|Haupt)?[Gg]esellschafter(?:in)?"
    r"|Anteilseigner(?:in)?"
    r"|(?:Kooperations|Projekt|Netzwerk)?[Pp]artner(?:in)?|Träger(?:in)?)\b(?!-)"
)
_SUBJECT_BEHIND = re.compile(
    rf"\s(?:der|des|im|in der|in dem|bei der|beim|vom|von|an der|am)\s[„\"]?(?P<body>{BODY})[“\"]?\s(?:ist|sind|war"
    rf"|waren|bleibt|bleiben|wird|werden|wurde|wurden)\s"
    rf"(?:seit\s(?:dem\s)?\{{d\d+\}}\s|auch\s|bereits\s|derzeit\s|ebenfalls\s|nun\s|künftig\s|zu[^{{}}]{{0,20}}"
    rf"\s){{0,3}}{ARTICLE}(?P<who>{LIST})"
)
_MORE = re.compile(
    rf"[“\"]?(?:\s\([^()]{{0,40}}\))?(?:,\sund|,|\sund|\ssowie)\s(?:im|in\sder|in\sdem|bei\sder|beim)"
    rf"\s[„\"]?(?P<body>{BODY})"
)
_TO_BE = "ist|sind|war|waren|bleibt|bleiben|wird|werden|wurde|wurden|soll|sollen|will|möchte|kann"
_BECOMES = re.compile(r"\b(?:wird|werden|wurden?|soll|sollen|will|möchte|beantragt)\b")
_BODILESS = re.compile(r"\b(?:wird|werden|wurde|ist|sind|bleibt|soll)\s(?:[a-zäöü]+\s){0,2}$")
_TIE = re.compile(
    rf"\b(?:Mitgliedschaft|Gesellschafterstellung|Vollmitgliedschaft)(?:en)?\s(?:(?:der|des|von)\s(?P<who>{LIST})"
    rf"\s)?(?:in|im|bei|beim|am|an)\s(?:der\s|dem\s)?(?:[a-zäöü]+\s)?[„\"]?(?P<body>{BODY})"
)
_ENDS = re.compile(r"kündig|gekünd|beend|aufgeb|aufgegeb|endet|Austritt|\bauf\s?[.;]?$")
_TERM = re.compile(
    r"\b(?:von|seit)\s\{d(\d+)\}\s(?:bis|–|-)\s(?:zum\s|Ende\s)?\{d(\d+)\}|\bbis\s(?:zum\s|Ende\s)?\{d(\d+)\}"
)
_GOES_ON = re.compile(r"\b(?:fortgesetzt|fortgeführt|beibehalten|besteht fort|bleibt|aufrechterhalten|festgehalten)\b")
_BELONGS = re.compile(r"\bgehör(?:t|en|te|ten)\b[^;]{0,160}?\b(?:an|zu)\b|\bangehör(?:t|en|te|ten|e)\b")
_ENDED = re.compile(r"\b(?:war|waren|ehemalig\w*|früher\w*)\b")
_FOUNDS = re.compile(
    rf"(?P<who>{LIST})\s(?:wirkt|wirken|beteiligt sich|beteiligen sich|nimmt|nehmen)\b[^.;]{{0,40}}\b(?:an|bei)\sder"
    rf"\s(?:Neug|G)ründung\s(?:[a-zäöü]+\s){{0,3}}(?P<body>{BODY})"
    rf"|(?P<who2>{LIST})\s(?:gründet|gründen|gründete|gründeten)\s[^.;]{{0,60}}?\b(?:die|den|das)"
    rf"\s[„\"]?(?P<body2>{BODY})"
    rf"|\b(?:hat|haben)\s(?:[a-zäöü]+\s)?(?P<who3>{LIST})\s[^.;{{}}]{{0,80}}?\b(?:die|den|das)"
    rf"\s[„\"]?(?P<body3>{BODY})[“\"]?\s(?:(?:mit)?gegründet|ins Leben gerufen)"
    rf"|(?P<who6>{LIST})\s(?:haben|hat)\s[^;{{}}]{{0,40}}(?:\{{d\d+\}}\s)?[^;{{}}]{{0,40}}(?P<body6>{BODY})[“\"]?"
    rf"\s(?:(?:mit)?gegründet|ins Leben gerufen)"
    rf"|(?P<who5>{LIST})\s(?:wollen|will|möchten|möchte|planen|plant|beabsichtigen|beabsichtigt|werden|wird)"
    rf"\s[^.;{{}}]{{0,60}}(?P<body5>{BODY})[“\"]?\s(?:mit\s)?(?:zu\s)?(?:mit)?(?:zu)?gründen"
    rf"|(?P<body4>{BODY})[“\"]?\s(?:wurde|wurden)\s[^.;]{{0,60}}?\bvon\s(?:der\s|dem\s|den\s)?(?P<who4>{LIST})"
    rf"\s[^.;]{{0,40}}?gegründet"
)


@dataclass(frozen=True, slots=True)
class _Tie:
    """A role that a sentence gives to members of a body."""

    who: tuple[int, ...]
    body: int
    role: Role
    span: tuple[int, int]
    rule: str
    confidence: float


def memberships(paper: Paper) -> Iterator[Finding]:
    """The memberships that a word for them states, and the accession that a date behind "seit" tells of."""
    for number, marked in enumerate(paper.sentences):
        if marked.sentence.section is Section.HEAD:
            continue
        after = paper.sentences[number + 1].text if number + 1 < len(paper.sentences) else ""
        for tie in (*_stated(paper, marked), *_named(paper, marked), *_belonging(paper, marked)):
            yield from _told(paper, marked, tie, after)
        yield from _founding(paper, marked)


def _role(word: str) -> Role:
    return next(role for role, part in _ROLES if part in word.casefold())


def _stated(paper: Paper, marked: Marked) -> Iterator[_Tie]:
    """ "{m1} ist Mitglied im {b2}", "{m1}, seit {d0} Mitglied im {b2}, …", "{m1} wird Gesellschafter"."""
    for cue in _IS.finditer(marked.text):
        body = tied_behind(marked.text, cue.end())
        sure = 0.95
        if body is None and _BODILESS.search(marked.text[: cue.start()]) and marked.focus:
            body, sure = marked.focus.number, 0.6
        if body is None or paper.entity(body).territorial:
            continue
        behind = _SUBJECT_BEHIND.match(marked.text, cue.end())
        if behind and number_of(behind["body"]) == body:
            yield _Tie(lists(behind["who"])[0].numbers, body, _role(cue["role"]), cue.span(), "mitglied-ist", sure)
            continue
        before = [n for n in lists(marked.text) if n.end <= cue.start() and n.numbers != (body,)]
        if before and _predicates(marked.text, before[-1].start, before[-1].end, cue.start()):
            for each in (body, *_more_bodies(marked.text, cue.end())):
                yield _Tie(before[-1].numbers, each, _role(cue["role"]), cue.span(), "mitglied-ist", sure)


def _more_bodies(text: str, end: int) -> list[int]:
    """ "Mitglied im {b1} (…), im {b2} und in der {b3}": the bodies behind the first."""
    first = re.compile(rf"[^{{}}]{{0,20}}{BODY}").match(text, end)
    found: list[int] = []
    place = first.end() if first else len(text)
    while more := _MORE.match(text, place):
        found.append(number_of(more["body"]))
        place = more.end()
    return found


def _predicates(text: str, first: int, last: int, cue: int) -> bool:
    """Whether the name at [first, last) is said to have the role whose word stands at ``cue``."""
    between = text[last:cue]
    if re.search(r"\bals\s(?:[a-zäöü]+\s)?$", between) or between.strip(" ,") == "":
        return True
    asked = re.search(rf"\b(?:{_TO_BE})\s(?:(?:die|der|das|auch|seit|bereits)\s){{0,2}}$", text[:first])
    return bool(re.search(rf"\b(?:{_TO_BE})\b", between) or asked or re.search(r"^,?\s?seit\b", between))


def _named(paper: Paper, marked: Marked) -> Iterator[_Tie]:
    """ "die Mitgliedschaft der {m1} im {b2}", of the authority where no member is named."""
    for cue in _TIE.finditer(marked.text):
        clause = clause_of(marked.text, *cue.span())
        if _ENDS.search(clause):
            continue
        body = number_of(cue["body"])
        who = lists(cue["who"])[0].numbers if cue["who"] else members_near(paper, marked, body, *cue.span())
        yield _Tie(who or issuer_of(paper), body, Role.MEMBER, cue.span(), "mitgliedschaft", 0.75 if who else 0.55)


def _belonging(paper: Paper, marked: Marked) -> Iterator[_Tie]:
    """ "Der {b1} gehört die {m2} seit {d0} an", "{m1}, die dem {b2} angehört"."""
    for cue in _BELONGS.finditer(marked.text):
        named = bodies_in(paper, marked)
        dative = re.search(rf"\b(?:[Dd]em|[Zz]u[mr])\s[„\"]?(?P<body>{BODY})", marked.text)
        if named:
            body = number_of(dative["body"]) if dative else named[0]
            who = members_near(paper, marked, body, cue.start(), cue.start())
            yield _Tie(who, body, Role.MEMBER, cue.span(), "gehört-an", 0.9)


def _told(paper: Paper, marked: Marked, tie: _Tie, after: str) -> Iterator[Finding]:
    clause = clause_of(marked.text, *tie.span)
    begun, ended = _interval(marked, clause)
    how = Modality.TOLD if begun else modality(marked, *tie.span, paper.status, after)
    goes_on = _GOES_ON.search(clause) is not None
    becomes = bool(_BECOMES.search(clause)) and not begun and not goes_on
    how = Modality.TOLD if goes_on and how is not Modality.REJECTED else how
    if becomes and how is Modality.TOLD:
        how = Modality.PROPOSED
    happened = how is Modality.OCCURRED and becomes
    joined = begun or (date_near(marked, *tie.span) if happened else None)
    status = Status.ENDED if ended else tie_status(how)
    joins = bool(joined) if how in (Modality.TOLD, Modality.OCCURRED) else becomes
    passage = marked.passage(*tie.span)
    for member in tie.who:
        if member == tie.body:
            continue
        claim = MembershipClaim(role=tie.role, status=status, since=joined, until=ended)
        yield Finding(claim, (member,), (tie.body,), *passage, tie.rule, tie.confidence, marked.sentence.motion)
        if joins and not ended:
            date = joined or _planned(marked)
            state = EventStatus.OCCURRED if joined else event_status(how)
            event = EventClaim(event=EventKind.ACCESSION, date=date, status=state)
            yield Finding(
                event,
                (member,),
                (tie.body,),
                *passage,
                f"{tie.rule}-beitritt",
                tie.confidence - 0.1,
                marked.sentence.motion,
            )


def _interval(marked: Marked, clause: str) -> tuple[PartialDate | None, PartialDate | None]:
    """Since when and until when; the second only where the sentence says that it is over."""
    begun = since(marked)
    term = _TERM.search(clause)
    if not (_ENDED.search(clause) and term):
        return begun, None
    if term[3]:
        return begun, marked.moments[int(term[3])].date
    return marked.moments[int(term[1])].date, marked.moments[int(term[2])].date


def _planned(marked: Marked) -> PartialDate | None:
    found = re.search(r"\b(?:zum|ab|ab dem)\s\{d(\d+)\}", marked.text)
    return marked.moments[int(found[1])].date if found else None


def _founding(paper: Paper, marked: Marked) -> Iterator[Finding]:
    """Who takes part in a founding is a founding member ("wirkt an der Gründung des {b1} mit")."""
    for cue in _FOUNDS.finditer(marked.text):
        groups = cue.groupdict()
        body = next(number_of(mark) for name, mark in groups.items() if name.startswith("body") and mark)
        who = next(lists(mark)[0] for name, mark in groups.items() if name.startswith("who") and mark)
        how = modality(marked, *cue.span(), paper.status)
        status = Status.PROPOSED if how is Modality.TOLD else tie_status(how)
        claim = MembershipClaim(role=Role.FOUNDING_MEMBER, status=status)
        for member in who.numbers:
            if member != body:
                passage = marked.passage(*cue.span())
                yield Finding(claim, (member,), (body,), *passage, "gründet-mit", 0.96, marked.sentence.motion)
