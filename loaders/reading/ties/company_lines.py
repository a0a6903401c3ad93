"""Shares that the sheet of a company lists: "Tochter: {b2} (100 %)", and its shareholders one a line."""

import re
from collections.abc import Iterator
from decimal import Decimal

from graph_model.records.claims import MembershipClaim
from graph_model.values.amounts import german_number
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding
from loaders.reading.names.entities import Entity
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.ties.arguments import COMPANIES

_HELD = re.compile(
    r"^\W*(?:Tochter(?:gesellschaft(?:en)?|unternehmen)?|(?:Unmittelbare\s|Direkte\s)?Beteiligungen?"
    r"(?:\sder\sGesellschaft|\san)?)\s?:\s"
)
_OWNERS = re.compile(r"^\W*(?:Gesellschafter(?:in|innen)?|Anteilseigner|Gesellschafterstruktur|Eigentümer)\s?:(?:\s|$)")
_COLUMNS = re.compile(
    r"^\W*(?:Gesellschafter(?:in|innen)?|Anteilseigner|Eigentümer)(?:\sder\sGesellschaft)?(?:\s(?:Anteile?|Stammeinlagen?|Einlagen?"
    r"|Beteiligung|Kapitalanteil|Geschäftsanteil|Nennbetrag|Quote|Höhe|EUR|Euro|€|T€|TEUR|Prozent|%|in|und|/|v\.|H\.)){1,8}$"
)
_ONE = re.compile(
    r"\{(?P<sort>[mb])(?P<number>\d+)\}[“\"]?(?:\s?\(?(?:zu\s)?(?P<share>\d{1,3}(?:,\d+)?)\s?(?:%|Prozent|v\.\s?H\.)\)?)?"
    r"(?:,?\s\(?seit\s(?:dem\s)?\{d(?P<since>\d+)\}\)?)?"
)
_LINE = re.compile(
    r"^(?:[-•*–·]\s)?(?:Große\s|Freie\s)?(?P<who>\{[mb]\d+\})[\s:(]{0,2}(?:\{e\d+\})?[\s()/|]{0,4}(?P<share>\d{1,3}(?:,\d+)?)?"
    r"\s?(?:%|Prozent|v\.\s?H\.)?\)?[\s()/|]{0,4}(?:\{e\d+\})?$"
)
_ENDS = re.compile(r"\s[A-ZÄÖÜ][a-zäöü]+:\s")
_PLANNED = re.compile(
    r"\b(?:soll(?:en|te|ten)?|künftig\w*|vorgesehen\w*|[Bb]eabsichtigt\w*|geplant\w*|[Ee]ntwurf\w*|würden?)\b"
)
_SURE = 0.8
_WHOLE = 100


def company_lines(paper: Paper) -> Iterator[Finding]:
    """The shares that lines below the heading of a company tell."""
    for number, marked in enumerate(paper.sentences):
        company = _company(paper, number)
        if company is None or company.form not in COMPANIES:
            continue
        if label := _HELD.match(marked.text):
            yield from _held(marked, label.end(), company.number)
        elif _OWNERS.match(marked.text) or _COLUMNS.match(marked.text):
            planned = number > 0 and _PLANNED.search(paper.sentences[number - 1].text) is not None
            yield from _owners(paper, number, company.number, Status.PROPOSED if planned else Status.CURRENT)


def _held(marked: Marked, start: int, holder: int) -> Iterator[Finding]:
    """The companies behind the label, up to another label in the same line."""
    other = _ENDS.search(marked.text, start)
    for found in _ONE.finditer(marked.text, start, other.start() if other else len(marked.text)):
        body = int(found["number"])
        if found["sort"] == "b" and body != holder:
            since = marked.moments[int(found["since"])].date if found["since"] else None
            claim = MembershipClaim(
                role=Role.SHAREHOLDER, status=Status.CURRENT, since=since, share=_share(found["share"])
            )
            yield Finding(claim, (holder,), (body,), *marked.passage(*found.span()), "tochter-zeile", _SURE, False)


def _company(paper: Paper, number: int) -> Entity | None:
    """The company that the line before, which ends with a colon, names; else that of the heading or of the title."""
    before = paper.sentences[number - 1] if number else None
    led = before is not None and before.text.rstrip().endswith(":")
    named = [paper.entity(n) for n in bodies_in(paper, before)] if before and led else []
    return next((e for e in named if e.form in COMPANIES), None) or paper.sentences[number].theme or paper.subject


def _owners(paper: Paper, number: int, company: int, status: Status) -> Iterator[Finding]:
    """The shareholders of the lines below; the first may stand in the line of the label."""
    for line in paper.sentences[number + 1 :]:
        found = _LINE.match(line.text)
        if found is None:
            return
        owner = int(found["who"][2:-1])
        if owner != company:
            claim = MembershipClaim(role=Role.SHAREHOLDER, status=status, share=_share(found["share"]))
            passage = line.passage(0, len(line.text))
            yield Finding(claim, (owner,), (company,), *passage, "gesellschafter-zeile", _SURE, False)


def _share(told: str | None) -> Decimal | None:
    share = german_number(told) if told else None
    return share if share and 0 < share <= _WHOLE else None
