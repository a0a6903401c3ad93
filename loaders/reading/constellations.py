"""Who belongs to what by sentence patterns: "gehören … an", "besteht aus …", "Gesellschafter sind …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from graph_model.records.claims import MembershipClaim
from graph_model.values.amounts import german_number
from graph_model.values.vocabularies import Completeness, LegalForm, Role
from loaders.reading.findings import Finding
from loaders.reading.grammar import ARTICLE, BODY, LIST, lists, number_of
from loaders.reading.marked import Marked
from loaders.reading.modality import modality, tie_status
from loaders.reading.paper import Paper
from loaders.reading.sections import Section

_COMPANIES = frozenset(
    {LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.AG, LegalForm.KG, LegalForm.UG, LegalForm.GBR}
)
_MANY = (
    r"(?P<role>(?:Gründungs|Vereins|Verbands|Netzwerk)?[Mm]itglieder[n]?|(?:Mit)?[Gg]esellschafter(?:n|innen)?"
    r"|Anteilseigner[n]?"
    r"|(?:Kooperations|Netzwerk|Projekt)?[Pp]artner[n]?|(?:Projektt|T)räger[n]?|Förderer[n]?|Teilnehmer[n]?)"
)
_AMONG = (
    r"(?:u\.\s?a\.\s|unter anderem\s|insbesondere\s|derzeit\s|aktuell\s"
    r"|neben\s(?:dem\s|der\s|den\s)?\{[mb]\d+\}\s(?:auch\s|noch\s)?|bislang\s|bisher\s|heute\s|auch\s|die\s|der\s|das"
    r"\s|den\s|dem\s)*"
)
_GAP = r"[^.;{}]"
_WHO = rf"{_AMONG}{ARTICLE}(?P<who>{LIST})"


@dataclass(frozen=True, slots=True)
class _Pattern:
    """``role`` None: the word in the group "role" says it, else what the body's legal form makes likely."""

    rule: str
    role: Role | None
    listed: Completeness
    confidence: float
    words: re.Pattern[str]


def _pattern(
    rule: str, words: str, role: Role | None = None, listed: Completeness = Completeness.PARTIAL, sure: float = 0.85
) -> _Pattern:
    return _Pattern(rule, role, listed, sure, re.compile(words))


_PATTERNS = (
    _pattern("gehören-zu", rf"\b[Zz]u[rm]\s[„\"]?(?P<body>{BODY})[“\"]?\s(?:gehören|zählen)\s{_WHO}", Role.MEMBER),
    _pattern(
        "zählt-zu",
        rf"(?P<who>{LIST})\s(?:zählt|zählen|gehört|gehören)\s{_GAP}{{0,30}}?\bzu\sden\s{_MANY}\s(?:der|des|im|von"
        rf"|vom)\s(?P<body>{BODY})",
    ),
    _pattern(
        "ist-teil",
        rf"(?P<who>{LIST})\s(?:ist|sind)\s{_GAP}{{0,20}}?\bTeil\s(?:der|des|vom|von)\s(?P<body>{BODY})",
        Role.MEMBER,
        sure=0.7,
    ),
    _pattern(
        "stehen-hinter",
        rf"\b[Hh]inter\s(?:der|dem)\s(?P<body>{BODY})\s(?:stehen|steht)\s{_WHO}",
        Role.MEMBER,
        sure=0.75,
    ),
    _pattern(
        "arbeiten-im",
        rf"\b[Ii][mn]\s(?:der\s|dem\s)?[„\"]?(?P<body>{BODY})[“\"]?\s(?:haben\ssich|arbeiten|kooperieren|wirken"
        rf"|engagieren\ssich|schließen\ssich|schlossen\ssich)\s{_WHO}",
        Role.MEMBER,
        sure=0.75,
    ),
    _pattern("beteiligt-sind", rf"\bBeteiligt\s(?:daran\s)?(?:sind|waren)\s(?:daran\s)?(?P<nobody>){_WHO}", sure=0.6),
    _pattern(
        "zusammengeschlossen",
        rf"\b(?:schlossen|schließen|schloss|schließt)\ssich\s{_GAP}{{0,30}}?{_WHO}\s[^;{{}}]{{0,30}}?\b(?:zum|zur|im"
        rf"|in der)\s[„\"]?(?P<body>{BODY})[“\"]?\szusammen\b",
        Role.MEMBER,
    ),
    _pattern(
        "mitglieder-sind",
        rf"\b{_MANY}\s(?:der|des|im|in der|von|vom|an der|am)\s[„\"]?(?P<body>{BODY})[“\"]?\s(?:sind|waren|ist)"
        rf"\s{_WHO}",
    ),
    _pattern(
        "mitglieder-liste",
        rf"\b{_MANY}\s(?:der|des|im|in der|vom|an der|am)\s[„\"]?(?P<body>{BODY})[“\"]?\s?[:(]\s?{_WHO}",
    ),
    _pattern("mitglieder", rf"\b{_MANY}\s?(?:(?:sind|waren)\s|:\s|\()(?P<nobody>){_WHO}", sure=0.7),
    _pattern(
        "zählen-zu",
        rf"\b[Zz]u\sden\s{_MANY}\s(?:der|des|im|von|vom)\s(?P<body>{BODY})\s(?:zählen|gehören|zählt|gehört)\s{_WHO}",
    ),
    _pattern(
        "darunter",
        rf"(?P<body>{BODY}){_GAP}{{0,80}}?\b{_MANY}\b{_GAP}{{0,30}}?\b(?:darunter|unter ihnen|nämlich|unter anderem)"
        rf"\s{_WHO}",
    ),
    _pattern(
        "gehören-an",
        rf"\b(?:[Dd]em|[Dd]er)\s[„\"]?(?P<body>{BODY})[“\"]?\s(?:gehören|gehörten|gehört|gehörte)"
        rf"\s{_GAP}{{0,60}}?{_WHO}[^;]{{0,120}}?\ban\b",
        Role.MEMBER,
    ),
    _pattern(
        "gehört-an",
        rf"(?P<who>{LIST})\s(?:gehört|gehören|gehörte|gehörten)\s[^;]{{0,60}}?\b(?:dem|der|zum|zur)"
        rf"\s[„\"]?(?P<body>{BODY})",
        Role.MEMBER,
    ),
    _pattern(
        "besteht-aus",
        rf"(?P<body>{BODY})(?:\s(?:des|der)\s\{{m\d+\}})?\s(?:besteht|bestand|bestehend|setzt sich|setzte sich)"
        rf"\s{_GAP}{{0,30}}?\baus\s"
        rf"(?:(?:je\s)?(?:einem\s|einer\s)?Vertreter\w*\s(?:der\s|des\s|von\s)?)?{_WHO}",
        Role.MEMBER,
        sure=0.75,
    ),
    _pattern(
        "zusammenschluss-von",
        rf"(?P<body>{BODY})\s(?:ist|war)\s{_GAP}{{0,60}}?(?:Zusammenschluss|Vereinigung|Kooperation|Verbund"
        rf"|Gemeinschaft|Bündnis|Netzwerk|Initiative|Einrichtung|Projekt|Tochter\w*|Gesellschaft)\s(?:der|des|von"
        rf"|zwischen|aus)\s{_WHO}",
        Role.MEMBER,
        sure=0.75,
    ),
    _pattern(
        "bilden", rf"(?P<who>{LIST})\s(?:bilden|bildeten)\s{_GAP}{{0,40}}?(?P<body>{BODY})", Role.MEMBER, sure=0.8
    ),
    _pattern(
        "zusammengeschlossen",
        rf"(?P<who>{LIST})\s(?:haben|hatten|sind)\s[^;]{{0,40}}?\b(?:zum|zur|im|in der|in dem)"
        rf"\s[„\"]?(?P<body>{BODY})[“\"]?\s(?:zusammengeschlossen|zusammengetan|organisiert|vereint)",
        Role.MEMBER,
    ),
    _pattern(
        "sind-im",
        rf"\b[Ii][mn]\s(?:der\s)?[„\"]?(?P<body>{BODY})[“\"]?\s(?:sind|ist)\s{_WHO}"
        rf"\s{_GAP}{{0,40}}?\b(?P<role>Mitglied|Gesellschafter|Partner|vertreten|organisiert|zusammengeschlossen)",
    ),
    _pattern(
        "wirken-mit",
        rf"(?P<who>{LIST})\s(?:(?:wirkt|wirken|arbeitet|arbeiten|ist|sind)\s)?{_GAP}{{0,40}}?\b(?:im|in der|am|an der"
        rf"|beim|bei der)\s[„\"]?(?P<body>{BODY})[“\"]?\s{_GAP}{{0,20}}?\b(?:mit(?:wirken|arbeiten)?|zusammen"
        rf"|vertreten|aktiv|organisiert)\b",
        Role.MEMBER,
        sure=0.65,
    ),
    _pattern(
        "berät-im",
        rf"\b[Ii]m\s(?P<body>{BODY})[^.;]{{0,140}}?\b(?:berät|vertritt|wirkt|arbeitet|sitzt|engagiert sich"
        rf"|ist vertreten)\b{_GAP}{{0,30}}?{_WHO}",
        Role.MEMBER,
        sure=0.6,
    ),
    _pattern(
        "hält-anteile",
        rf"(?P<who>{LIST})\s(?:hält|halten|hielt|besitzt|besitzen)\s[^.;{{}}]{{0,60}}?\b(?:\w*[Aa]nteil\w*|Prozent|%)"
        rf"\s{_GAP}{{0,40}}?(?P<body>{BODY})",
        Role.SHAREHOLDER,
    ),
    _pattern(
        "ist-beteiligt",
        rf"(?P<who>{LIST})\s(?:ist|sind|war|waren)\s[^.;]{{0,60}}?\b(?:an|am)\s(?:der\s|dem"
        rf"\s)?[„\"]?(?P<body>{BODY})[“\"]?[^.;{{}}]{{0,40}}\bbeteiligt",
    ),
    _pattern(
        "ist-beteiligt",
        rf"\b[Aa][nm]\s(?:der\s|dem\s)?[„\"]?(?P<body>{BODY})[“\"]?\s(?:ist|sind|war|waren)"
        rf"\s{_WHO}[^;{{}}]{{0,60}}?\bbeteiligt",
    ),
    _pattern(
        "beteiligt-sich",
        rf"\b[Aa][nm]\s(?:der\s|dem\s)?[„\"]?(?P<body>{BODY})[“\"]?\s(?:beteiligt|beteiligen|beteiligten)\ssich"
        rf"\s{_WHO}",
        sure=0.75,
    ),
    _pattern(
        "beteiligt-sich",
        rf"(?P<who>{LIST})\s(?:beteiligt|beteiligen)\ssich\s{_GAP}{{0,60}}?\b(?:am|an der|an dem)"
        rf"\s[„\"]?(?P<body>{BODY})",
        sure=0.75,
    ),
)
_ROLE_WORDS: tuple[tuple[str, Role], ...] = (
    ("gründungsmitglied", Role.FOUNDING_MEMBER),
    ("mitglied", Role.MEMBER),
    ("gesellschafter", Role.SHAREHOLDER),
    ("anteilseigner", Role.SHAREHOLDER),
    ("partner", Role.PARTNER),
    ("träger", Role.OPERATOR),
    ("förderer", Role.FUNDER),
)
_SHARE = re.compile(r"\s?\(?(?:mit\s|zu\s|einen Anteil von\s)?(?P<share>\d{1,3}(?:,\d+)?)\s?(?:%|Prozent|v\.\s?H\.)")


def constellations(paper: Paper) -> Iterator[Finding]:
    """The memberships that whole patterns of sentences state."""
    for marked in paper.sentences:
        if marked.sentence.section is Section.HEAD:
            continue
        for pattern in _PATTERNS:
            for cue in pattern.words.finditer(marked.text):
                yield from _ties(paper, marked, pattern, cue)


def _ties(paper: Paper, marked: Marked, pattern: _Pattern, cue: re.Match[str]) -> Iterator[Finding]:
    groups = cue.groupdict()
    word = groups.get("role") or ""
    body = number_of(cue["body"]) if groups.get("body") else _unnamed(paper, marked, word)
    if body is None:
        return
    role = pattern.role or _role(word, paper, body)
    status = tie_status(modality(marked, *cue.span(), paper.status))
    names = next(iter(lists(cue["who"])))
    for member in names.numbers:
        if member != body:
            share = _share(marked.text, member) if role is Role.SHAREHOLDER else None
            claim = MembershipClaim(role=role, status=status, listed=_listed(pattern, names.numbers), share=share)
            passage = marked.passage(*cue.span())
            yield Finding(claim, (member,), (body,), *passage, pattern.rule, pattern.confidence, marked.sentence.motion)


def _listed(pattern: _Pattern, numbers: tuple[int, ...]) -> Completeness:
    return pattern.listed if len(numbers) > 1 else Completeness.MENTION


def _role(word: str, paper: Paper, body: int) -> Role:
    for part, role in _ROLE_WORDS:
        if part in word.casefold():
            return role
    return Role.SHAREHOLDER if paper.entity(body).form in _COMPANIES else Role.MEMBER


def _unnamed(paper: Paper, marked: Marked, word: str) -> int | None:
    """The body whose members are listed without its name: a company of shareholders, else the one spoken of."""
    if "esellschafter" in word:
        companies = [e for e in paper.register.entities if e.form in _COMPANIES]
        return max(companies, key=lambda e: e.seen).number if companies else None
    return marked.focus.number if marked.focus else None


def _share(text: str, member: int) -> Decimal | None:
    """The per cent behind a member's name ("{m1} (51 %)")."""
    named = re.search(rf"\{{[mb]{member}\}}", text)
    found = _SHARE.match(text, named.end()) if named else None
    share = german_number(found["share"]) if found else None
    return share if share and 0 < share <= 100 else None
