"""Joinings that a sentence takes for known: "seit dem Beitritt im Jahr {d0} zahlt die {m1} …"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import ARTICLE, actors_in, bodies_in, issuer_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.ties.arguments import COMPANIES

_SINCE = Cued(
    re.compile(
        r"\b(?:[Ss]eit|[Mm]it|[Nn]ach)\s(?:de[mr]|ihre[mr]|seine[mr]|unsere[mr])\s(?:Bei|Ein)tritt(?:s|es)?\s"
        rf"(?:(?:der|des)\s(?P<who>\{{[mb]\d+\}})\s)?(?:(?:zu[mr]?|in)\s{ARTICLE}\{{b\d+\}}[“\"]?\s)?"
        r"(?:(?:im|am|in|zum|vom|Jahre?|Frühjahr|Sommer|Herbst|Winter|Anfang|Mitte|Ende)\s){0,3}\{d(?P<day>\d+)\}"
    ),
    ("tritt",),
)
_ABOUT = re.compile(r"Mitgliedschaft|[Aa]ustritt|ausgetreten|kündigt|verlässt|tritt\b")
_NUMBER = re.compile(r"\d+")
_SURE, _SPOKEN_OF = 0.8, 0.7


def entries(paper: Paper) -> Iterator[Finding]:
    """The membership since then, and the accession."""
    for at, marked in enumerate(paper.sentences):
        for found in () if marked.sentence.motion else _SINCE.finditer(marked.text):
            member, body = _member(paper, marked, found), _body(paper, at)
            if member is None or body is None or member == body:
                continue
            day = marked.moments[int(found["day"])].date
            sure = _SURE if bodies_in(paper, marked) else _SPOKEN_OF
            role = Role.SHAREHOLDER if paper.entity(body).form in COMPANIES else Role.MEMBER
            passage = marked.passage(*found.span())
            tie = MembershipClaim(role=role, status=Status.CURRENT, since=day)
            joined = EventClaim(event=EventKind.ACCESSION, date=day, status=EventStatus.OCCURRED)
            yield Finding(tie, (member,), (body,), *passage, "seit-beitritt", sure, False)
            yield Finding(joined, (member,), (body,), *passage, "seit-beitritt", sure, False)


def _member(paper: Paper, marked: Marked, found: re.Match[str]) -> int | None:
    """Whose joining it is: the genitive, else the one municipality of the sentence, else the authority."""
    if found["who"]:
        return int(_NUMBER.findall(found["who"])[0])
    actors = actors_in(paper, marked)
    return next(iter(actors[:1] or issuer_of(paper)), None)


def _body(paper: Paper, at: int) -> int | None:
    """The one body of the sentence there; without any, that whose membership was spoken of before, else the one told
    of."""
    marked = paper.sentences[at]
    named = bodies_in(paper, marked)
    if named:
        return named[0] if len(named) == 1 else None
    before = (paper.sentences[earlier] for earlier in range(at - 1, -1, -1))
    asked = (m for m in before if _ABOUT.search(m.text))
    about = next((found[0] for m in asked if (found := bodies_in(paper, m))), None)
    return about if about is not None or marked.focus is None else marked.focus.number
