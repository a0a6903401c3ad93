"""Who founded or carries a body by a participle without its verb: "{b1}, 2001 von der {m1} und der {b2} errichtet"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import ARTICLE, LIST, lists
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_DONE = "gegründet|mitgegründet|errichtet|ins Leben gerufen|gebildet"
_CARRIED = "getragen|betrieben|unterhalten"
_PAID = "gefördert|finanziert|bezuschusst"
_APART = Cued(
    re.compile(
        rf"(?:(?P<body>\{{b\d+\}})[“\"]?(?:\s\([^(){{}}]{{1,40}}\))?)?,\s"
        r"(?:(?:im|am|in|seit|Jahre?|bereits|gemeinsam|zusammen)\s){0,3}(?:\{d(?P<day>\d+)\}\s)?"
        rf"(?:gemeinsam\s|zusammen\s)?(?:von|vom|durch)\s(?:{ARTICLE})(?P<who>{LIST})\s(?:gemeinsam\s)?"
        rf"(?:(?P<done>{_DONE})|(?P<carried>{_CARRIED})|(?P<paid>{_PAID}))(?=[,.;)]|$)"
    ),
    (
        "gründet",
        "errichtet",
        "gerufen",
        "gebildet",
        "getragen",
        "betrieben",
        "unterhalten",
        "gefördert",
        "finanziert",
        "bezuschusst",
    ),
)
_CARRIER = Cued(
    re.compile(
        rf"(?P<body>\{{b\d+\}})[“\"]?\s\("
        rf"(?:(?:Träger(?:in)?|Trägerschaft|Betreiber(?:in)?):|in Trägerschaft (?:der|des|von))\s"
        rf"(?:{ARTICLE})(?P<who>{LIST})[^()]{{0,40}}\)"
    ),
    ("(Träger", "(Betreiber", "(in Träger"),
)
_SURE = 0.75


def appositions(paper: Paper) -> Iterator[Finding]:
    """The ties of such participles, and the founding behind them."""
    for marked in paper.sentences:
        yield from _in_brackets(marked)
        for found in () if marked.sentence.motion else _APART.finditer(marked.text):
            body = _body(marked, found)
            if body is None:
                continue
            passage = marked.passage(*found.span())
            members = (n for names in lists(found["who"]) for n in names.numbers if n != body)
            claim = _tie(marked, found)
            for member in dict.fromkeys(members):
                yield Finding(claim, (member,), (body,), *passage, "apposition", _SURE, False)
            if found["done"]:
                founded = EventClaim(event=EventKind.FOUNDING, date=claim.since, status=EventStatus.OCCURRED)
                yield Finding(founded, (body,), (), *passage, "apposition", _SURE, False)


def _in_brackets(marked: Marked) -> Iterator[Finding]:
    """ "{b1} (Träger: {b2})"."""
    for found in _CARRIER.finditer(marked.text):
        body = int(found["body"][2:-1])
        claim = MembershipClaim(role=Role.OPERATOR, status=Status.CURRENT)
        for member in (n for names in lists(found["who"]) for n in names.numbers if n != body):
            yield Finding(claim, (member,), (body,), *marked.passage(*found.span()), "träger-klammer", _SURE, False)


def _tie(marked: Marked, found: re.Match[str]) -> MembershipClaim:
    role = Role.FOUNDING_MEMBER if found["done"] else Role.OPERATOR if found["carried"] else Role.FUNDER
    day = marked.moments[int(found["day"])].date if found["day"] else None
    return MembershipClaim(role=role, status=Status.CURRENT, since=day)


def _body(marked: Marked, found: re.Match[str]) -> int | None:
    """The name before the comma; a sentence without any name before it tells of the heading above."""
    if found["body"]:
        return int(found["body"][2:-1])
    about = marked.theme if "{" not in marked.text[: found.start()] else None
    return about.number if about and not about.territorial else None
