"""Who carries, funds or accompanies a body: "in Trägerschaft der …", "gefördert von …", "begleitet von …"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding
from loaders.reading.grammar import BODY, LIST, WHO, bodies_in, lists, number_of
from loaders.reading.marked import Marked
from loaders.reading.modality import modality, tie_status
from loaders.reading.paper import TAKING_PART, Paper
from loaders.reading.sections import Section

_FUNDED = re.compile(
    rf"\b(?:gefördert|finanziert|mitfinanziert|kofinanziert|bezuschusst|getragen|unterstützt)\s(?:wird|werden|wurde)?"
    rf"\s?(?:u\. ?a\.\s|unter anderem\s)?(?:von|durch|vom)\s(?:der\s|dem\s|den\s|die\s|das\s)?(?P<after>{LIST})"
    rf"|\b(?:von|vom|durch)\s(?:der\s|dem\s|den\s|die\s|das\s)?(?P<before>{LIST})\s(?:[a-zäöü]+\s){{0,3}}(?:gefördert"
    rf"|geförderte|geförderten|finanziert|finanzierte|bezuschusst|unterstützt|unterstützte|getragen)\w*"
)
_BEGUN = re.compile(
    rf"\b(?P<verb>[Gg]etragen|[Gg]efördert|[Ff]inanziert|[Uu]nterstützt|[Bb]ezuschusst|[Bb]etrieben)\s(?:wird|werden"
    rf"|wurde|wurden)\s(?:[a-zäöü]+\s){{0,3}}(?P<body>{BODY})\s"
    rf"[^.;{{}}]{{0,40}}?\b(?:von|vom|durch)\s(?:der\s|dem\s|den\s|die\s|das\s)?(?P<who>{LIST})"
)
_FUNDS = re.compile(
    rf"(?P<who>{LIST})\s(?:[a-zäöü]+\s){{0,3}}(?:fördert|fördern|finanziert|finanzieren|bezuschusst|bezuschussen)"
    rf"\s(?:[a-zäöü]+\s){{0,4}}(?P<body>{BODY})"
    rf"|\b(?:[Ff]ördert|[Ff]ördern|[Ff]inanziert|[Ff]inanzieren|[Bb]ezuschussen)\s(?:die\s|der\s|das"
    rf"\s)?(?P<who2>{LIST})\s(?:die|das|den)\s[„\"]?(?P<body2>{BODY})"
)
_CARRIED = re.compile(
    rf"\b(?:Projektt|Hauptt|T)räger(?:in)?\s(?:der|des|dieser|dieses)\s(?P<body1>{BODY})\s(?:ist|sind|wird|werden)"
    rf"\s(?:die\s|der\s|das\s)?(?P<who1>{LIST})"
    rf"|(?P<body2>{BODY})[^.;]{{0,60}}?\bin\s(?:gemeinsamer\s)?Trägerschaft\s(?:der|des|von)\s(?P<who2>{LIST})"
    rf"|(?P<who3>{LIST})\s(?:ist|sind|wird|werden|bleibt)\s(?:[a-zäöü]+\s)?Träger(?:in)?\s(?:der|des|von)"
    rf"\s(?P<body3>{BODY})"
    rf"|(?P<who4>{LIST})\s(?:betreibt|betreiben|trägt|tragen)\s(?:[a-zäöü]+\s){{0,3}}(?P<body4>{BODY})"
    rf"|(?P<body5>{BODY})\s(?:wird|werden)\s(?:[a-zäöü]+\s){{0,3}}(?:von|vom|durch)\s(?:der\s|dem\s|die"
    rf"\s)?(?P<who5>{LIST})\s(?:betrieben|getragen|geführt)"
    rf"|Träger(?:in)?\s(?:ist|sind|wird)\s(?:die\s|der\s|das\s)?(?P<who6>{LIST})"
)
_WITH = re.compile(
    rf"\b(?:von|durch)\s(?:der\s|dem\s)?(?P<who>{LIST})\s(?:[a-zäöü]+\s){{0,2}}(?:begleitet|evaluiert|beraten)"
    rf"|(?P<active>{LIST})\s(?:hat|haben|begleitet|begleiten|evaluiert)\s[^.;{{}}]{{0,60}}?(?:wissenschaftlich"
    rf"|fachlich)(?:\sbegleitet|\sevaluiert|\sberaten)?"
    rf"|(?:Kooperationspartner(?:in|innen)?|Partner(?:in|innen)?)\s(?:ist|sind|:|war|waren)\s(?:die\s|der\s|das"
    rf"\s)?(?P<partners>{LIST})"
    rf"|(?P<one>{WHO})\s(?:kooperiert|kooperieren|arbeitet|arbeiten)\s(?:[a-zäöü]+\s){{0,3}}mit\s(?:der\s|dem\s|den"
    rf"\s)?(?P<other>{LIST})"
)
_PAST = re.compile(r"\bwurden?\b|\bwar(?:en)?\b|\b(?:hat|haben)\b")
_TERM = re.compile(r"(?:[Vv]on|[Ss]eit)\s(?:dem\s)?\{d(\d+)\}\s(?:bis|–|-)\s(?:zum\s)?\{d(\d+)\}")
_TRIAL = re.compile(r"Erprobung|Modell|Projekt|Pilot|Förderphase|Laufzeit|erprobt")


def support(paper: Paper) -> Iterator[Finding]:
    """Funders, carriers and partners of bodies, as sentences state them."""
    for number, marked in enumerate(paper.sentences):
        if marked.sentence.section is not Section.HEAD:
            yield from _funded(paper, marked)
            yield from _carried(paper, marked)
            yield from _accompanied(paper, number, marked)


def _numbers(marks: str) -> tuple[int, ...]:
    return tuple(n for names in lists(marks) for n in names.numbers)


def _funded(paper: Paper, marked: Marked) -> Iterator[Finding]:
    for cue in _FUNDED.finditer(marked.text):
        who = _numbers(cue["after"] or cue["before"])
        bodies = [n for n in bodies_in(paper, marked, 0, cue.start()) if n not in who]
        body = bodies[0] if bodies else marked.focus.number if marked.focus and marked.focus.number not in who else None
        role = Role.OPERATOR if "getragen" in cue.group() else Role.FUNDER
        if body is not None:
            yield from _ties(paper, marked, who, body, role, cue.span(), "gefördert-von", 0.85 if bodies else 0.55)
    for cue in _BEGUN.finditer(marked.text):
        role = Role.OPERATOR if cue["verb"].casefold() in ("getragen", "betrieben") else Role.FUNDER
        who, body = _numbers(cue["who"]), number_of(cue["body"])
        yield from _ties(paper, marked, who, body, role, cue.span(), "getragen-wird", 0.85)
    for cue in _FUNDS.finditer(marked.text):
        who, body = _numbers(cue["who"] or cue["who2"]), number_of(cue["body"] or cue["body2"])
        yield from _ties(paper, marked, who, body, Role.FUNDER, cue.span(), "fördert", 0.8)


def _carried(paper: Paper, marked: Marked) -> Iterator[Finding]:
    for cue in _CARRIED.finditer(marked.text):
        groups = cue.groupdict()
        who = next(words for name, words in groups.items() if name.startswith("who") and words)
        body = next((number_of(words) for name, words in groups.items() if name.startswith("body") and words), None)
        body = body if body is not None else marked.focus.number if marked.focus else None
        if body is not None:
            yield from _ties(paper, marked, _numbers(who), body, Role.OPERATOR, cue.span(), "trägt", 0.8)


def _accompanied(paper: Paper, number: int, marked: Marked) -> Iterator[Finding]:
    for cue in _WITH.finditer(marked.text):
        if cue["one"]:
            body, who = number_of(cue["one"]), _numbers(cue["other"])
            if paper.entity(body).territorial:
                continue
        else:
            who = _numbers(cue["who"] or cue["active"] or cue["partners"])
            bodies = [n for n in bodies_in(paper, marked, 0, cue.start()) if n not in who]
            found = bodies[0] if bodies else _subject(paper, number, who)
            if found is None:
                continue
            body = found
        yield from _partners(paper, number, marked, who, body, cue.span(), 0.6)


def _subject(paper: Paper, number: int, who: tuple[int, ...]) -> int | None:
    """The first body of the nearest sentence before that names one other than ``who``, insurers aside."""
    for earlier in reversed(paper.sentences[max(0, number - 4) : number]):
        named = [n for n in bodies_in(paper, earlier) if n not in who and paper.entity(n).kind not in TAKING_PART]
        if named:
            return named[0]
    return None


def _partners(
    paper: Paper, number: int, marked: Marked, who: tuple[int, ...], body: int, span: tuple[int, int], sure: float
) -> Iterator[Finding]:
    term = _term(paper, number, marked, body) if _PAST.search(marked.text) else None
    claim = MembershipClaim(role=Role.PARTNER, status=Status.CURRENT)
    if term:
        claim = MembershipClaim(role=Role.PARTNER, status=Status.ENDED, since=term[0], until=term[1])
    for member in who:
        if member != body:
            yield Finding(
                claim, (member,), (body,), *marked.passage(*span), "begleitet-von", sure, marked.sentence.motion
            )


def _term(paper: Paper, number: int, marked: Marked, body: int) -> tuple[PartialDate, PartialDate] | None:
    """The term of the trial or project that the sentence speaks of, from the sentences before it."""
    if not _TRIAL.search(marked.text):
        return None
    for earlier in reversed(paper.sentences[: number + 1]):
        found = _TERM.search(earlier.text)
        if found and body in earlier.numbers():
            return earlier.moments[int(found[1])].date, earlier.moments[int(found[2])].date
    return None


def _ties(
    paper: Paper,
    marked: Marked,
    who: tuple[int, ...],
    body: int,
    role: Role,
    span: tuple[int, int],
    rule: str,
    sure: float,
) -> Iterator[Finding]:
    status = tie_status(modality(marked, *span, paper.status))
    for member in who:
        if member != body:
            claim = MembershipClaim(role=role, status=status)
            yield Finding(claim, (member,), (body,), *marked.passage(*span), rule, sure, marked.sentence.motion)
