"""Former names that stand beside a name: "{b1}, vormals {b2}", "{b2} (seit {d0}: {b1})"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import ARTICLE, BODY, number_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_CALLED = r"(?:noch\s|als\s|unter dem Namen\s|mit dem Namen\s|:\s)?"
_FORMERLY = re.compile(
    rf"(?P<new>{BODY})[“\"]?(?:,|\s\(|\s[–-])\s?(?:früher|ehemals|ehem\.|vormals|zuvor|bisher|damals|ursprünglich"
    rf"|bis\s(?:zum\s|Ende\s)?\{{d(?P<until>\d+)\}})\s?{_CALLED}{ARTICLE}(?P<old>{BODY})"
)
_AT_FIRST = re.compile(
    rf"(?P<new>{BODY})[“\"]?[^.;{{}}]{{0,40}}(?:\{{d\d+\}}[^.;{{}}]{{0,20}})?,\s"
    rf"(?:zu Anfang|anfangs|anfänglich|zunächst|zuerst"
    rf"|ursprünglich|damals|seinerzeit|bis\s(?:zum\s|Ende\s)?\{{d(?P<until>\d+)\}})\s(?:noch\s)?"
    rf"(?:als|unter dem Namen|unter der Bezeichnung|mit dem Namen)\s{ARTICLE}(?P<old>{BODY})"
)
_HEIR = re.compile(
    rf"(?P<new>{BODY})[“\"]?\s?(?:,|\(|ist|sind|war|als|–)\s?(?:seit\s(?:dem\s)?\{{d(?P<since>\d+)\}}\s)?(?:die\s|der\s)?"
    rf"(?:Rechtsn|N)achfolge\w*\s(?:der|des|von)\s[„\"]?(?P<old>{BODY})"
)
_SPRUNG = re.compile(
    rf"(?P<new>{BODY})[“\"]?(?:,|\s\()\s?(?:\{{d(?P<since>\d+)\}}\s)?hervorgegangen aus\s{ARTICLE}(?P<old>{BODY})"
    r"(?!\s(?:und|sowie)\b|,\s\{)"
)
_HEIR_FIRST = re.compile(
    rf"(?:Rechtsn|N)achfolge\w*\s(?:der|des|von)\s[„\"]?(?P<old>{BODY})[“\"]?\s(?:ist|wurde|war)\s"
    rf"(?:(?:seit|ab|im|am)\s(?:dem\s)?\{{d(?P<since>\d+)\}}\s)?{ARTICLE}(?P<new>{BODY})"
)
_NEW_NAME = re.compile(
    rf"(?:neuer?|künftiger?|geänderter?)\s(?:Name|Firmenname|Bezeichnung|Firma)\s(?:der|des)\s[„\"]?(?P<old>{BODY})[“\"]?\s"
    rf"(?:lautet|ist|wird|heißt)\s(?:(?:seit|ab|zum)\s(?:dem\s)?\{{d(?P<since>\d+)\}}\s)?{ARTICLE}(?P<new>{BODY})"
)
_INSTEAD = re.compile(
    rf"(?:statt|anstatt|anstelle)\s(?:wie bisher\s)?(?:der\s|des\s|seiner\s|ihrer\s)?(?:bisherigen\s)?"
    rf"(?:Bezeichnung\s|Namens\s)?"
    rf"[„\"]?(?P<old>{BODY})[“\"]?[^.;{{}}]{{0,20}}(?:Namen|Bezeichnung|künftig|nun|nunmehr)\s{ARTICLE}(?P<new>{BODY})"
)
_NOW_ACTING = re.compile(
    rf"(?:heute|jetzt|nunmehr|inzwischen|mittlerweile|nun)\s(?:als|unter dem Namen)\s{ARTICLE}(?P<new>{BODY})[“\"]?\s"
    rf"(?:auftretende|firmierende|bekannte|bezeichnete|tätige)[nrs]?\s(?:ehemalige[nrs]?\s|frühere[nrs]?\s)?[„\"]?(?P<old>{BODY})"
)
_SINCE = re.compile(
    rf"(?P<old>{BODY})[“\"]?(?:,|\s\(|\s[–-])\s?(?:jetzt|nunmehr|heute|inzwischen|mittlerweile"
    rf"|(?:seit|ab)\s(?:dem\s)?\{{d(?P<since>\d+)\}})\s?{_CALLED}{ARTICLE}(?P<new>{BODY})"
)
_BOTH = 2
_PATTERNS = (_FORMERLY, _SINCE, _AT_FIRST, _HEIR, _SPRUNG, _HEIR_FIRST, _NEW_NAME, _INSTEAD, _NOW_ACTING)


def former_names(paper: Paper) -> Iterator[Finding]:
    """A renaming for each name that stands beside its former or its new one."""
    for marked in paper.sentences:
        if marked.text.count("{b") < _BOTH:
            continue
        for pattern in _PATTERNS:
            for found in pattern.finditer(marked.text):
                yield from _renaming(marked, found)


def _renaming(marked: Marked, found: re.Match[str]) -> Iterator[Finding]:
    old, new = number_of(found["old"]), number_of(found["new"])
    if old == new:
        return
    groups = found.groupdict()
    day = groups.get("until") or groups.get("since")
    date = marked.moments[int(day)].date if day else None
    claim = EventClaim(event=EventKind.RENAME, date=date, status=EventStatus.OCCURRED)
    yield Finding(claim, (old,), (new,), *marked.passage(*found.span()), "früherer-name", 0.8)
