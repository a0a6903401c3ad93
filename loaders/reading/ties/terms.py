"""Terms of notice in prose: "Der Austritt ist mit einer Frist von drei Monaten zum Jahresende möglich"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import MembershipClaim
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section
from loaders.reading.ties.notices import read_notice, read_terminable

_ENDING = re.compile(
    r"\b(?:\w*[Kk]ündigung\w*|\w*kündbar\w*|gekündigt|kündigen|[Aa]ustritt\w*|auszutreten|ausgetreten|[Aa]usscheiden)\b"
)
_CUED = Cued(_ENDING, ("ündig", "ündbar", "ustritt", "auszutreten", "ausgetreten", "usscheiden"))
_LIMIT = re.compile(
    r"\b(?:\w*[Ff]rist\w*|jederzeit|frühestens|Jahresende|(?:Ende|Schluss|Ablauf) (?:des|eines|jeden)|Monat\w*)\b"
)
_OF_ANOTHER = re.compile(r"[Vv]ertrag|[Vv]ereinbarung|[Mm]iet|[Aa]rbeitsverh")
_HOLDS = frozenset({Role.MEMBER, Role.FOUNDING_MEMBER, Role.SHAREHOLDER})
_RUNNING = frozenset({Status.CURRENT, Status.PROPOSED, Status.DECIDED})
_LOOK_BACK = 8
_LESS = 0.1
_SURE = 0.6


def terms(paper: Paper, findings: list[Finding]) -> Iterator[Finding]:
    """The memberships of the authority, or of the only member told of, with the notice that a sentence states."""
    for number, marked in enumerate(paper.sentences):
        text = marked.sentence.text
        if marked.sentence.section is Section.HEAD or not _states_terms(text):
            continue
        notice, body = read_notice(text), _body(paper, number)
        if body is None or notice is None or notice.duration is None:
            continue
        told = {"notice": notice, "terminable": read_terminable(text), "since": None, "until": None}
        for finding in _held(paper, body, findings):
            claim = finding.claim.model_copy(update=told)
            sure = min(_SURE, finding.confidence - _LESS)
            passage = marked.passage(0, len(marked.text))
            yield Finding(claim, finding.subjects, finding.objects, *passage, "kündigungsfrist", sure)


def _states_terms(text: str) -> bool:
    return bool(_CUED.search(text) and _LIMIT.search(text)) and not _OF_ANOTHER.search(text)


def _body(paper: Paper, number: int) -> int | None:
    """The body whose terms these are: named in the sentence, else the last named before it."""
    for earlier in reversed(paper.sentences[max(0, number - _LOOK_BACK) : number + 1]):
        named = bodies_in(paper, earlier)
        if named:
            return named[0]
    focus = paper.sentences[number].focus
    return focus.number if focus else None


def _held(paper: Paper, body: int, findings: list[Finding]) -> list[Finding]:
    """The running membership of the authority in the body, else that of its only member told of."""
    found: dict[tuple[int, ...], Finding] = {}
    for finding in sorted(findings, key=lambda f: -f.confidence):
        claim = finding.claim
        held = isinstance(claim, MembershipClaim) and claim.role in _HOLDS and claim.status in _RUNNING
        if held and finding.objects == (body,):
            found.setdefault(finding.subjects, finding)
    issuer = (paper.issuer.number,) if paper.issuer else ()
    if issuer in found:
        return [found[issuer]]
    return list(found.values()) if len(found) == 1 else []
