"""Which date of a sentence is that of an event: of its clause and on its side, not that of a decision or a letter."""

import re
from collections.abc import Iterator

from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind
from loaders.reading.events.predicates import Predicate
from loaders.reading.events.verb_forms import Form
from loaders.reading.text.clauses import Clause
from loaders.reading.text.marked import Marked
from loaders.reading.text.moments import Moment

_MARK = re.compile(r"\{d(\d+)\}")
_PLANNED = re.compile(
    r"\b(?:zum|ab|ab dem|für den|mit Wirkung (?:vom|zum|ab)|rückwirkend (?:zum|ab)|(?:im|in|bis|für|noch|im Jahre?"
    r"|in dem Jahr|ab dem Jahr|zu|Anfang|Mitte|Ende|mit Ablauf des|zum Ende des|zum Schluss des|zum Ablauf des"
    r"|voraussichtlich|spätestens|Frühjahr|Sommer|Herbst|Winter|Frühling|Quartal|Halbjahr|Jahre?s?))\s$",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:im|zum|ab|Anfang|Mitte|Ende)\s", re.IGNORECASE)
_ON = re.compile(r"\bam\s$")
_SITTING = re.compile(
    r"\b(?:beschlossen|beschloss|zugestimmt|entschieden|Sitzung|Versammlung|tagte|empfohlen|beraten|stimmt)\b"
)
_BY_DECISION = re.compile(
    r"\b(?:[Mm]it|[Dd]urch|[Nn]ach|[Ll]aut|[Gg]emäß|[Pp]er|[Aa]ufgrund)\s[^.;{}]{0,60}[Bb]eschlu(?:ss|ß)\w*\s(?:\w+\s){0,3}vom\s\{d(\d+)\}"
)
_BY_CONTRACT = re.compile(
    r"\b(?:mit|durch|per|aufgrund|laut|bei)\s(?:der\s|dem\s|des\s|eines\s"
    r"|einer\s)?(?:[a-zäöüß-]+\s)?(?:Unterzeichnung\s(?:des|der)\s|Unterschrift\s"
    r"(?:unter die|unter den)\s)?(?:\w*[Vv]ertrag\w*|\w*[Vv]ereinbarung|\w*[Uu]rkunde|Satzung"
    r"|Gründungsversammlung)\s(?:vom|am)\s\{d(\d+)\}"
)
_TOLD_BEFORE = re.compile(r"\{d\d+\}[^:]{5,}:\s")
"""A day of what stands before a colon is not that of what stands behind it ("{d0}: Gründung" is)."""
_ENDS = frozenset({EventKind.EXIT, EventKind.DISSOLUTION})
_BEGAN = re.compile(r"\b[Ss]eit\s(?:dem\s|Jahr\s|dem Jahr\s)?$")
"""A day since which something was is not the day on which it ended."""
_AFTER_FORMS = frozenset({Form.NOUN, Form.PRESENT, Form.PAST})


def date_told(marked: Marked, predicate: Predicate, cuts: list[int]) -> PartialDate | None:
    """The date at which the event happened: nearest in the clause, else the only one of the sentence. ``cuts`` are
    the places of the other words of the sentence that tell events."""
    here = [(place, m) for place, m in _moments(marked, predicate.clause) if not m.aside]
    here = [(place, m) for place, m in here if not _TOLD_BEFORE.match(marked.text, place, predicate.start)]
    if predicate.frame.event in _ENDS:
        here = [(place, m) for place, m in here if not _BEGAN.search(marked.text[max(0, place - 20) : place])] or here
    if here:
        return _nearest(here, predicate, cuts)
    rest = [m for m in marked.moments if not m.aside]
    if len(rest) == 1 and not predicate.clause.relative and not cuts and predicate.form is not Form.ATTRIBUTE:
        return rest[0].date
    return None


def date_planned(marked: Marked, predicate: Predicate, cuts: list[int]) -> PartialDate | None:
    """The date from which a decided or proposed event shall hold; never the day of a sitting."""
    here = []
    for place, moment in _moments(marked, predicate.clause):
        before = marked.text[max(0, place - 40) : place]
        on_day = _ON.search(before) and not _SITTING.search(predicate.clause.text)
        bare = not re.search(r"\b(?:vom|am|seit|von)\s(?:\w+\s)?$", before)
        told = marked.sentence.text[moment.start : moment.end]
        if (
            _PLANNED.search(before)
            or _LED.match(told)
            or on_day
            or (bare and not moment.aside and predicate.form is not Form.NOUN)
        ):
            here.append((place, moment))
    return _nearest(here, predicate, cuts) if here else None


def date_of_act(marked: Marked, event: EventKind) -> PartialDate | None:
    """ "mit Beschluss vom {d0} beigetreten", "mit Vertrag vom {d0} gegründet": the only date there is of what happened
    by a decision or a contract."""
    pattern = _BY_DECISION if event.of_member else _BY_CONTRACT if event is EventKind.FOUNDING else None
    found = pattern.search(marked.text) if pattern else None
    return marked.moments[int(found[1])].date if found else None


def _moments(marked: Marked, clause: Clause) -> Iterator[tuple[int, Moment]]:
    for found in _MARK.finditer(marked.text):
        if any(start <= found.start() < end for start, end in clause.spans):
            yield found.start(), marked.moments[int(found[1])]


def _nearest(here: list[tuple[int, Moment]], predicate: Predicate, cuts: list[int]) -> PartialDate | None:
    """The date on the side where the word's form has it, if no other event's word stands between."""
    free = [(place, m) for place, m in here if not _parted(place, predicate.start, cuts)]
    if not free:
        return None
    behind_first = predicate.form in _AFTER_FORMS

    def distance(spot: tuple[int, Moment]) -> tuple[bool, int]:
        behind = spot[0] > predicate.start
        return behind is not behind_first, abs(spot[0] - predicate.start)

    return min(free, key=distance)[1].date


def _parted(place: int, cue: int, cuts: list[int]) -> bool:
    low, high = sorted((place, cue))
    return any(low < cut < high for cut in cuts)
