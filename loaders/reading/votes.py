"""Votes told sentences after what they decide: "Der Antrag wird abgelehnt" refuses what its item proposed before, "Die
Versammlung stimmt der Anpassung zu" makes the sums of its item decided."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph_model.records.claims import ContributionClaim, EventClaim, MembershipClaim
from graph_model.values.vocabularies import EventStatus, Status
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.headings import is_item
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_WHAT = (
    r"(?:[Aa]ntrag|[Vv]orschlag|[Vv]orstoß|[Pp]unkt|[Bb]eschluss(?:vorschlag|antrag|entwurf)|[Vv]orlage|[Aa]nliegen|[Ii]nitiative"
    r"|[Ee]mpfehlung|[Bb]egehren|[Ee]rsuchen)"
)
_REFUSED = Cued(
    re.compile(
        rf"\b\w*{_WHAT}\b[^;]{{0,90}}\b(?:abgelehnt|verworfen|zurückgewiesen|keine\s(?:\w+\s)?Mehrheit)\b"
        r"|\b(?:[Aa]bstimmung\w*|[Ee]rgebnis|[Bb]eschluss)\b[^;]{0,60}\b(?:abgelehnt|keine\sMehrheit)\b"
        rf"|\b(?:abgelehnt|keine\sMehrheit)\b[^;]{{0,40}}\b\w*{_WHAT}\b"
    ),
    ("abgelehnt", "verworfen", "zurückgewiesen", "Mehrheit"),
)
_ADOPTED = Cued(
    re.compile(
        rf"\bstimm(?:t|en|te|ten)\b[^.;]{{0,60}}\b(?:\w*{_WHAT}|\w*(?:[Aa]npassung|[Ee]rhöhung|[Ää]nderung|[Aa]nhebung|[Rr]egelung|[Bb]eitritt))"
        r"\w*\b[^.;]{0,40}\bzu\b"
        rf"|\b\w*{_WHAT}\b[^.;]{{0,60}}\b(?:angenommen|zugestimmt|gefolgt)\b"
        r"|\bso\sbeschlossen\b|\b(?:[Ee]instimmig|[Mm]ehrheitlich)\s(?:angenommen|beschlossen|zugestimmt)\b"
    ),
    ("stimm", "angenommen", "gefolgt", "beschlossen"),
)
_COUNTED = Cued(
    re.compile(
        r"\b(?P<yes>\d{1,3})\s(?:dafür|[Ff]ürstimmen|Ja(?:-?[Ss]timmen?)?\b)[^;]{0,20}?\b(?P<no>\d{1,3})"
        r"\s(?:dagegen|[Gg]egenstimmen|Nein(?:-?[Ss]timmen?)?\b)"
    ),
    ("dagegen", "egenstimmen", "Nein"),
)
_THIS = re.compile(r"\W*[Dd]ies(?:er|e|es|em|en)\b")
"""What was told right before."""
_NEAR = 1
_NAMED = re.compile(
    rf"\b\w*{_WHAT}\w*(?:\s(?:der|des|von|aus)\s[^,;]{{1,40}}?)?(?:,\s(?:[^,;]{{1,100}}\szu\s\w+en|[^,;]{{1,100}}zu\w+en|dass\s[^,;]{{1,120}}),"
    r"|\s(?:auf|zur|zum)\s[A-ZÄÖÜ][a-zäöü]+)"
)
"""A vote on what its own sentence names ("Der Vorschlag, den Sitz zu verlegen, …", "Der Antrag auf Vertagung …")."""
_REST = re.compile(r"\b(?:[Ii]m Übrigen|[Ii]m Weiteren|[Dd]arüber hinaus|teilweise|zum Teil)\b")
"""A vote on what is left over refuses none of what was told."""
_HAPPENED = re.compile(r"\b(?:beschlossen|beschloss|entschieden|zugestimmt|bewilligt|genehmigt)\b")
_OPEN = frozenset({Status.PROPOSED, Status.APPLIED})
_Voted = ContributionClaim | EventClaim | MembershipClaim


@dataclass(frozen=True, slots=True)
class _Items:
    """``starts``: where the sentences begin in the document; ``refused`` and ``adopted``: those that a later vote of
    their item refuses or adopts."""

    starts: Sequence[int]
    refused: frozenset[int]
    adopted: frozenset[int]


def voted(paper: Paper, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, with what a vote refuses as refused, and the sums that it adopts as decided."""
    refused = frozenset(_voted_on(paper.sentences, _refuses))
    adopted = frozenset(_voted_on(paper.sentences, _adopts)) - refused
    if not (refused or adopted):
        return list(findings)
    items = _Items([marked.sentence.start for marked in paper.sentences], refused, adopted)
    return [_decided(paper, items, finding) for finding in findings]


def _voted_on(sentences: Sequence[Marked], as_meant: Callable[[str], bool]) -> Iterator[int]:
    """The sentences between a vote that is meant and the vote, or the heading of the item, before it."""
    first = 0
    for number, marked in enumerate(sentences):
        if is_item(marked.sentence.text):
            first = number
        if _is_own(marked):
            continue
        if as_meant(marked.text):
            yield from range(max(first, number - _NEAR) if _THIS.match(marked.text) else first, number)
        if _votes(marked.text):
            first = number + 1


def _is_own(marked: Marked) -> bool:
    """Whether the sentence says itself what was voted on, or speaks of what is left of it."""
    text = marked.text
    return "{b" in text or "{e" in text or any(pattern.search(text) is not None for pattern in (_REST, _NAMED))


def _refuses(text: str) -> bool:
    counted = _COUNTED.search(text)
    if counted:
        return int(counted["yes"]) <= int(counted["no"])
    return _REFUSED.search(text) is not None


def _adopts(text: str) -> bool:
    counted = _COUNTED.search(text)
    if counted:
        return int(counted["yes"]) > int(counted["no"])
    return _ADOPTED.search(text) is not None and _REFUSED.search(text) is None


def _votes(text: str) -> bool:
    return any(said.search(text) is not None for said in (_REFUSED, _COUNTED, _ADOPTED))


def _decided(paper: Paper, items: _Items, finding: Finding) -> Finding:
    number = bisect_right(items.starts, finding.start) - 1
    claim = finding.claim
    if number in items.adopted and isinstance(claim, ContributionClaim) and claim.status is Status.PROPOSED:
        return replace(finding, claim=claim.model_copy(update={"status": Status.DECIDED}))
    if number not in items.refused or not isinstance(claim, _Voted):
        return finding
    open_ = claim.status in _OPEN or claim.status is EventStatus.PROPOSED
    planned = claim.status in (Status.DECIDED, EventStatus.DECIDED)
    if not open_ and not (planned and not _HAPPENED.search(paper.sentences[number].text)):
        return finding
    status = EventStatus.REJECTED if isinstance(claim, EventClaim) else Status.REJECTED
    return replace(finding, claim=claim.model_copy(update={"status": status}))
