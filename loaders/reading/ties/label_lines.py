"""Labels below the name of a body: "Mitglied seit: 2014", "Beteiligung: 30 %" tell what the authority is in it."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import bodies_in, issuer_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_SINCE = re.compile(
    r"^\W*(?:Mitglied(?:schaft)?(?:\sbesteht)?\sseit|Mitglied ab|Beitritt(?:sdatum|sjahr)?|Eintritt(?:sdatum"
    r"|sjahr)?|Beigetreten)"
    r"\s?:?\s(?:zum\s|am\s|dem\s)?\{d(?P<since>\d+)\}\W*$"
)
_SHARE = re.compile(
    r"^\W*(?:Beteiligung(?:squote|shöhe)?|Anteil|Geschäftsanteil|Gesellschaftsanteil)(?:\sder\s(?:Stadt|Gemeinde)"
    r"|\sdes\s(?:Land)?[Kk]reises|\s(?:der|des)\s\{m\d+\})?\s?:\s\d{1,3}(?:,\d+)?\s?(?:%|Prozent|v\.\s?H\.)"
)
_ABOVE = 6
_LONGEST = 110
_SURE = 0.75


def label_lines(paper: Paper) -> Iterator[Finding]:
    """The memberships of the issuing authority that such labels tell."""
    holder = issuer_of(paper)
    for number, marked in enumerate(paper.sentences):
        since, share = _SINCE.match(marked.text), _SHARE.match(marked.text)
        body = _heading(paper, number) if holder and (since or share) else None
        if body is None or body in holder:
            continue
        passage = marked.passage(0, len(marked.text))
        day = marked.moments[int(since["since"])].date if since else None
        role = Role.SHAREHOLDER if share else Role.MEMBER
        claim = MembershipClaim(role=role, status=Status.CURRENT, since=day)
        yield Finding(claim, holder, (body,), *passage, "angabe-zeile", _SURE, False)
        if day:
            joined = EventClaim(event=EventKind.ACCESSION, date=day, status=EventStatus.OCCURRED)
            yield Finding(joined, holder, (body,), *passage, "angabe-zeile", _SURE, False)


def _heading(paper: Paper, number: int) -> int | None:
    """The body of the nearest line above that names one and tells no amount."""
    for earlier in reversed(paper.sentences[max(0, number - _ABOVE) : number]):
        if (bodies := bodies_in(paper, earlier)) and _is_heading(earlier):
            return bodies[0]
    return None


def _is_heading(marked: Marked) -> bool:
    text = marked.sentence.text
    return (len(text) <= _LONGEST and "{e" not in marked.text and not text.endswith((".", ";"))) or text.endswith("V.")
