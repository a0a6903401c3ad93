"""The term of a trial or project, for those who were its partners."""

import re

from graph_model.values.dates import PartialDate
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
    for earlier in reversed(paper.sentences[: number + 1]):
        found = _TERM.search(earlier.text)
        if found and set(tie.bodies) & set(earlier.numbers()):
            return earlier.moments[int(found[1])].date, earlier.moments[int(found[2])].date
    return None
