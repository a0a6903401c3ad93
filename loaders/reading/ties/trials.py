"""The term of a trial or project, for those who were its partners."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from graph_model.values.dates import PartialDate
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.ties.tie import Tie

_PAST = re.compile(r"\b(?:wurden?|war|waren|hat|haben)\b")
_TRIAL = re.compile(r"Erprobung|Modell|Projekt|Pilot|Förderphase|Laufzeit|erprobt")
_TERM = re.compile(r"(?:[Vv]on|[Ss]eit)\s(?:dem\s)?\{d(\d+)\}\s(?:bis|–|-)\s(?:zum\s)?\{d(\d+)\}")


def term_of_trial(paper: Paper, number: int, tie: Tie) -> tuple[PartialDate, PartialDate] | None:
    """The term of the trial that sentence ``number`` says is over, from it or the sentences before."""
    text = tie.place.marked.text
    if not (_PAST.search(text) and _TRIAL.search(text)):
        return None
    told = paper.once_of_all("terms", lambda: _terms(paper.sentences))
    last = max((_last(told.get(body, ()), number) for body in tie.bodies), default=-1)
    if last < 0:
        return None
    earlier = paper.sentences[last]
    found = _TERM.search(earlier.text)
    return (earlier.moments[int(found[1])].date, earlier.moments[int(found[2])].date) if found else None


def _terms(sentences: Sequence[Marked]) -> dict[int, list[int]]:
    """The places of the sentences that tell a term, for each body that they name."""
    told: dict[int, list[int]] = {}
    for place, marked in enumerate(sentences):
        if _TERM.search(marked.text):
            for body in set(marked.numbers()):
                told.setdefault(body, []).append(place)
    return told


def _last(places: Sequence[int], number: int) -> int:
    """The last of the places up to ``number``, -1 where there is none."""
    at = bisect_right(places, number)
    return places[at - 1] if at else -1
