"""Foundings that no verb tells: "{b0} (gegr. {d0})", "Gründungsjahr: {d0}", "{b0} i. G.", "aus … wurde {b0}"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import ARTICLE, BODY, number_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_DAY = (
    r"(?:(?:im|am|der|das|in|vom|seit|Jahre?|Frühjahr|Sommer|Herbst|Winter|Anfang|Mitte|Ende)\s){0,3}"
    r"\{d(?P<day>\d+)\}"
)
_DATED = (
    re.compile(
        rf"(?P<body>{BODY})[“\"]?(?:\s\((?:[^(){{}}]{{0,30}},\s)?|,\s)"
        r"(?:gegr\.?|gegründet|errichtet|gebildet|entstanden|ins Leben gerufen|Gründung|besteht seit):?\s"
        rf"{_DAY}(?=[,)])"
    ),
    re.compile(
        rf"(?:Gründungs(?:jahr|tag|datum|zeitpunkt)|Jahr der Gründung|Geburtsstunde)\s(?:der|des|von)\s"
        rf"[„\"]?(?P<body>{BODY})[“\"]?\s?(?:ist|war|:|–)\s?{_DAY}"
    ),
    re.compile(
        rf"\b[Aa]us\s[^.;]{{3,90}}?\s(?:wurde|entwickelte sich|entstand|ging)\s{_DAY}\s(?:\w+\s){{0,6}}?"
        rf"(?:ein\w*\s[^.;{{}}]{{3,60}}\s)?"
        rf"(?:(?:mit dem Namen|namens|unter dem Namen)\s)?{ARTICLE}(?P<body>{BODY})"
        rf"(?![“\"]?\s(?:aus|ab|heraus)ge)"
    ),
)
_LABEL = re.compile(
    rf"(?:^|\s{{2,}}|\|\s|[·•]\s)(?:Gründung|Gründungsjahr|Gründungsdatum|Gegründet|gegründet|Gründungstag|Errichtet)\s?:\s?(?:(?:Gesellschaftsv|V)ertrag\s|Satzung\s|Eintragung\s)?{_DAY}"
)
_UNDER_WAY = (
    re.compile(
        rf"(?P<body>{BODY})[“\"]?(?:\s|,\s|\s\()(?:derzeit\s|noch\s"
        rf"|(?:ist|befindet sich)\s(?:derzeit\s|noch\s|aktuell\s)?)?"
        rf"(?:in Gründung|i\.\s?G\.|im Aufbau begriffen)"
    ),
    re.compile(
        rf"\b(?:in|im) (?:Gründung|Entstehen|Entstehung|Aufbau) (?:befindliche|begriffene)[nrs]?\s"
        rf"[„\"]?(?P<body>{BODY})"
    ),
)
_SURE, _LABELLED = 0.85, 0.8


def beginnings(paper: Paper) -> Iterator[Finding]:
    """A founding for each such passage, with its date; what is "in Gründung" is proposed."""
    for marked in paper.sentences:
        named = "{b" in marked.text
        for pattern in _DATED if named else ():
            for found in pattern.finditer(marked.text):
                yield _founding(marked, found, number_of(found["body"]), _SURE)
        for found in _LABEL.finditer(marked.text) if "{d" in marked.text else ():
            if about := marked.theme or marked.focus or paper.subject:
                yield _founding(marked, found, about.number, _LABELLED)
        for pattern in _UNDER_WAY if named else ():
            for found in pattern.finditer(marked.text):
                yield _founding(marked, found, number_of(found["body"]), _SURE)


def _founding(marked: Marked, found: re.Match[str], body: int, sure: float) -> Finding:
    day = found.groupdict().get("day")
    date = marked.moments[int(day)].date if day else None
    status = EventStatus.OCCURRED if date else EventStatus.PROPOSED
    claim = EventClaim(event=EventKind.FOUNDING, date=date, status=status)
    return Finding(claim, (body,), (), *marked.passage(*found.span()), "gründung-genannt", sure)
