"""Memberships stated as such: "ist Mitglied im …", "gehört dem … an", "Gesellschafter sind …"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.grammar import BODY, LIST, bodies_in, date_near, lists, members_near, number_of, since, tied_behind
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality, clause_of, modality, tie_status
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
    (Role.FUNDER, "förderer"),
)
_IS = re.compile(
    r"\b(?P<role>(?:Gründungs|Förder|Voll|Mit)?[Mm]itglied(?:er|s)?|(?:Mit|Allein|Haupt)?[Gg]esellschafter(?:in|innen|n)?|Anteilseigner(?:in)?"
    r"|(?:Kooperations|Projekt|Netzwerk)?[Pp]artner(?:in|innen|n)?|Träger(?:in)?|Förderer)\b(?!\s?(?:versammlung|beitrag))"
)
_BELONGS = re.compile(
    r"\bgehör(?:t|en|te|ten)\b(?P<rest>[^;]{0,160}?)\b(?:an|zu)\b|\bangehör(?:t|en|te|ten)\b|\bzugehörig\b"
)
_LISTED = re.compile(
    rf"\b(?P<role>Mitglieder|Gründungsmitglieder|Gesellschafter(?:n|innen)?|Partner(?:n)?|Träger)\s?"
    rf"(?:(?:der|des|im|in der|von|vom|an der)\s(?P<body>{BODY})\s?)?(?:sind|waren|:|sind derzeit|sind unter anderem|\()\s?(?:u\. ?a\.\s|neben\s)?(?:[a-zäöü]+\s){{0,2}}(?P<who>{LIST})"
)
_TAKES_PART = re.compile(
    rf"\b[Ii]m\s(?P<body>{BODY})[^.;]{{0,140}}?\b(?:berät|vertritt|wirkt|arbeitet|sitzt|mitarbeitet|engagiert sich|ist vertreten|vertreten)\b[^.;]{{0,30}}?(?P<who>{LIST})"
)
_IN_BODY = re.compile(
    rf"(?P<who>{LIST})\s[^.;]{{0,60}}?\b(?:in|im)\s(?:der\s|dem\s)?(?P<body>{BODY})\s(?:vertreten|mitarbeit|aktiv|organisiert)"
)
_FOUNDS = re.compile(
    rf"(?P<who>{LIST})\s(?:wirkt|wirken|beteiligt sich|beteiligen sich|nimmt|nehmen)\b[^.;]{{0,40}}\b(?:an|bei)\sder\s(?:Neug|G)ründung\s(?:[a-zäöü]+\s){{0,3}}(?P<body>{BODY})"
    rf"|(?P<who2>{LIST})\s(?:gründet|gründen|gründete|gründeten)\s[^.;{{}}]{{0,60}}(?P<body2>{BODY})"
    rf"|\b(?:hat|haben)\s(?:[a-zäöü]+\s)?(?P<who3>{LIST})\s[^.;{{}}]{{0,80}}?\b(?:die|den|das)\s[„\"]?(?P<body3>{BODY})[“\"]?\s(?:mit)?gegründet"
)
_TO_BE = "ist|sind|war|waren|bleibt|bleiben|wird|werden|wurde|wurden"
_JOIN = re.compile(r"\bwird\b|\bwerden\b|\bwurden?\b|\bzu werden\b")


def memberships(paper: Paper) -> Iterator[Finding]:
    """The memberships that sentences state, and the accession that a date behind "seit" tells of."""
    yield from founding(paper)
    for number, marked in enumerate(paper.sentences):
        if marked.sentence.section is Section.HEAD:
            continue
        after = paper.sentences[number + 1].text if number + 1 < len(paper.sentences) else ""
        yield from _stated(paper, marked, after)
        yield from _belonging(paper, marked, after)
        yield from _listed(paper, marked)
        yield from _taking_part(paper, marked)


def _role(word: str) -> Role:
    plain = word.casefold()
    return next(role for role, part in _ROLES if part in plain)


def _stated(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    """ "{m1} ist Mitglied im {b2}", "{m1}, seit {d0} Mitglied im {b2}, …"."""
    for cue in _IS.finditer(marked.text):
        role, body = _role(cue["role"]), tied_behind(marked.text, cue.end())
        if (
            body is None
            or paper.entity(body).territorial
            or cue["role"].casefold().endswith(("er", "n", "innen"))
            and "gesellschafter" not in cue["role"].casefold()
        ):
            continue
        before = [n for n in lists(marked.text) if n.end <= cue.start() and n.numbers != (body,)]
        if not before or not _predicates(marked.text, before[-1].start, before[-1].end, cue.start()):
            continue
        yield from _found(paper, marked, before[-1].numbers, body, role, cue.span(), after, "mitglied-ist", 0.95)


def _predicates(text: str, first: int, last: int, cue: int) -> bool:
    """Whether the name at [first, last) is said to have the role whose word stands at ``cue``."""
    between = text[last:cue]
    if re.search(r"\bals\s(?:[a-zäöü]+\s)?$", between) or between.strip(" ,") == "":
        return True
    verb = rf"\b(?:{_TO_BE})\b"
    asked = re.search(rf"\b(?:{_TO_BE})\s(?:(?:die|der|das|auch|seit|bereits)\s){{0,2}}$", text[:first])
    return bool(re.search(verb, between) or asked or re.search(r"^,?\s?seit\b", between))


def _belonging(paper: Paper, marked: Marked, after: str) -> Iterator[Finding]:
    """ "Der {b1} gehört die {m2} … an", "Dem {b1} gehören {m2} und {m3} an"."""
    for cue in _BELONGS.finditer(marked.text):
        named = bodies_in(paper, marked)
        if not named:
            continue
        dative = re.search(rf"\b(?:[Dd]em|[Zz]u[mr])\s[„\"]?(?P<body>{BODY})", marked.text)
        body = number_of(dative["body"]) if dative else named[0]
        who = members_near(paper, marked, body, cue.start(), cue.start())
        if who:
            yield from _found(paper, marked, who, body, Role.MEMBER, cue.span(), after, "gehört-an", 0.9)


def _listed(paper: Paper, marked: Marked) -> Iterator[Finding]:
    """ "Gesellschafter der {b1} sind {m2}, {m3} und {b4}"; a list in brackets behind the word."""
    for cue in _LISTED.finditer(marked.text):
        body = number_of(cue["body"]) if cue["body"] else _company(paper, marked, cue["role"])
        who = next((n.numbers for n in lists(marked.text) if n.start >= cue.start("who")), ())
        if body is not None:
            yield from _found(
                paper,
                marked,
                who,
                body,
                _role(cue["role"]),
                cue.span(),
                "",
                "mitglieder-sind",
                0.85,
                Completeness.PARTIAL,
            )


def _company(paper: Paper, marked: Marked, role: str) -> int | None:
    """The body whose members are listed without its name: the one spoken of, a company where they are shareholders."""
    if "esellschafter" not in role:
        return marked.focus.number if marked.focus else None
    companies = [
        e
        for e in paper.register.entities
        if e.form and e.form.value in ("GmbH", "gGmbH", "mbH", "GbR", "AG", "KG", "UG")
    ]
    return max(companies, key=lambda e: e.seen).number if companies else None


def _taking_part(paper: Paper, marked: Marked) -> Iterator[Finding]:
    """ "Im {b1} berät die {b2} …", "{m1} ist im {b2} vertreten"."""
    for pattern in (_TAKES_PART, _IN_BODY):
        for cue in pattern.finditer(marked.text):
            who, body = cue["who"], number_of(cue["body"])
            numbers = tuple(n.numbers for n in lists(who))[0]
            yield from _found(paper, marked, numbers, body, Role.MEMBER, cue.span(), "", "wirkt-mit", 0.6)


def _found(
    paper: Paper,
    marked: Marked,
    who: tuple[int, ...],
    body: int,
    role: Role,
    span: tuple[int, int],
    after: str,
    rule: str,
    confidence: float,
    listed: Completeness = Completeness.MENTION,
) -> Iterator[Finding]:
    clause = clause_of(marked.text, *span)
    begun = since(marked)
    how = Modality.TOLD if begun else modality(marked, *span, paper.status, after)
    ended = bool(re.search(r"\b(?:war|waren|ehemalig\w*|früher\w*|bis\s\{d)\b", clause)) and not begun
    joined = begun or (date_near(marked, *span) if how is Modality.OCCURRED and _JOIN.search(clause) else None)
    status = Status.ENDED if ended else tie_status(how)
    passage = marked.passage(*span)
    for member in who:
        if member == body:
            continue
        claim = MembershipClaim(role=role, status=status, since=joined, listed=listed)
        yield Finding(claim, (member,), (body,), *passage, rule, confidence, marked.sentence.motion)
        if joined and not ended:
            event = EventClaim(event=EventKind.ACCESSION, date=joined, status=EventStatus.OCCURRED)
            yield Finding(event, (member,), (body,), *passage, f"{rule}-seit", confidence - 0.1)


def founding(paper: Paper) -> Iterator[Finding]:
    """Who takes part in a founding is a founding member ("wirkt an der Gründung des {b1} mit")."""
    for marked in paper.sentences:
        for cue in _FOUNDS.finditer(marked.text):
            body = number_of(cue["body"] or cue["body2"] or cue["body3"])
            who = next(iter(lists(cue["who"] or cue["who2"] or cue["who3"])))
            if marked.sentence.section is Section.HEAD or body in who.numbers:
                continue
            how = modality(marked, *cue.span(), paper.status)
            status = Status.PROPOSED if how is Modality.TOLD else tie_status(how)
            claim = MembershipClaim(role=Role.FOUNDING_MEMBER, status=status)
            for member in who.numbers:
                yield Finding(
                    claim, (member,), (body,), *marked.passage(*cue.span()), "gründet-mit", 0.9, marked.sentence.motion
                )
