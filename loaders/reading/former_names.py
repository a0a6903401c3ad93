"""Former names that stand beside a name: "{b1}, vormals {b2}", "{b2} (seit {d0}: {b1})"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.grammar import ARTICLE, BODY, number_of
from loaders.reading.marked import Marked
from loaders.reading.paper import Paper

_CALLED = r"(?:noch\s|als\s|unter dem Namen\s|mit dem Namen\s|:\s)?"
_FORMERLY = re.compile(
    rf"(?P<new>{BODY})[“\"]?(?:,|\s\(|\s[–-])\s?(?:früher|ehemals|ehem\.|vormals|zuvor|bisher|damals|ursprünglich"
    rf"|bis\s(?:zum\s|Ende\s)?\{{d(?P<until>\d+)\}})\s?{_CALLED}{ARTICLE}(?P<old>{BODY})"
)
_SINCE = re.compile(
    rf"(?P<old>{BODY})[“\"]?(?:,|\s\(|\s[–-])\s?(?:jetzt|nunmehr|heute|inzwischen|mittlerweile"
    rf"|(?:seit|ab)\s(?:dem\s)?\{{d(?P<since>\d+)\}})\s?{_CALLED}{ARTICLE}(?P<new>{BODY})"
)


def former_names(paper: Paper) -> Iterator[Finding]:
    """A renaming for each name that stands beside its former or its new one."""
    for marked in paper.sentences:
        for pattern in (_FORMERLY, _SINCE):
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
