"""Foundings that a jubilee tells: "feierte {d0} sein zehnjähriges Bestehen", "wird 2019 25 Jahre alt"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_UNITS = {
    word: number
    for number, word in enumerate(
        ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
    )
    if word
}
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
    "hundert": 100,
    "einhundert": 100,
}
_WORDS = {
    **_UNITS,
    **_TENS,
    "fünfzehn": 15,
    **{
        f"{unit}und{ten}": n + tens for unit, n in _UNITS.items() if n < 10 for ten, tens in _TENS.items() if tens < 100
    },
}
_COUNT = rf"(?P<years>\d{{1,3}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_JUBILEE = re.compile(
    rf"\b{_COUNT}[- ]?jährige[nsm]?\s(?:Bestehen|Jubiläum|Gründungsjubiläum|Vereinsjubiläum|Geburtstag)s?\b"
    rf"|\bauf\s(?P<look>\d{{1,3}})\s(?:erfolgreiche\s|gute\s)?Jahre\s(?:seine[sr]|ihre[sr]"
    rf"|des)?\s?(?:\w+\s)?(?:Bestehens|Arbeit|Geschichte)\b"
    rf"|\b(?:wird|wurde)\s(?:(?:im Jahr|in diesem Jahr)\s)?(?:\{{d\d+\}}\s)?(?P<age>\d{{1,3}})\sJahre\salt\b",
    re.IGNORECASE,
)
_CUED = Cued(_JUBILEE, ("jährige", "jahre"))
_SURE = 0.75


def jubilees(paper: Paper) -> Iterator[Finding]:
    """A founding for each jubilee of a body, so many years before the year told, else before that of the paper."""
    for marked in paper.sentences:
        for found in _CUED.finditer(marked.text):
            told = _year(paper, marked)
            bodies = bodies_in(paper, marked)
            if told and bodies:
                yield _founding(marked, found, bodies[0], told)


def _year(paper: Paper, marked: Marked) -> int | None:
    return next((moment.date.year for moment in marked.moments if not moment.aside), paper.told_in)


def _founding(marked: Marked, found: re.Match[str], body: int, told: int) -> Finding:
    count = (found["years"] or found["look"] or found["age"]).casefold()
    years = int(count) if count.isdigit() else _WORDS[count]
    claim = EventClaim(event=EventKind.FOUNDING, date=PartialDate(told - years), status=EventStatus.OCCURRED)
    return Finding(claim, (body,), (), *marked.passage(*found.span()), "gründung-jubiläum", _SURE)
