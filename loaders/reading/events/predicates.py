"""What sentences say of bodies: the words of data/events.csv in their clauses, with the names on both sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from loaders.reading.events.sides import Sides
from loaders.reading.events.verb_forms import Entry, Form, Frame, lexicon
from loaders.reading.text.clauses import Clause, clauses
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.tokens import WORD, tokens

_CLOSES = r"(?=\s*(?:[.,;:!?)“\"]|$|und\b|sowie\b|oder\b|zu\b))"
_AUXILIARY = re.compile(r"\b(?:hat|haben|habe|hatten?|ist|sind|sei|seien|war|waren|wird|werden|wurden?|worden)\b")
_MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wollten?|kann|können|könnten?|möchten?|möge|mögen|muss|müssen|müssten?|darf"
    r"|dürfen|wird|werden|würden?)\b"
)
_LEAD = 24
_MOST = 40
"""So many words that tell events no sentence of a paper has; what has more is a list that ran together."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that tells an event at [start, end) of the marked sentence, with what stands on its two sides.
    ``implied``: who joins or what is founded is not named in the clause itself; ``wanting``: the body joined or left
    was only spoken of before; ``own``: "ihr Beitritt", said of one that the clause names;
    ``above``: the text of the clause that this one hangs on."""

    frame: Frame
    form: Form
    start: int
    end: int
    clause: Clause
    above: str
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    implied: bool = False
    wanting: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Cue:
    entry: Entry
    start: int
    end: int


def predicates(paper: Paper, marked: Marked) -> list[Predicate]:
    """The predicates of a sentence in order."""
    cues = list(islice(_cues(marked.text), _MOST))
    if not cues:
        return []
    parts = clauses(paper, marked)
    found = [p for cue in cues for p in _predicate(paper, marked, parts, cue)]
    return list({(p.start, p.frame.event): p for p in sorted(found, key=_likely)}.values())


def _likely(predicate: Predicate) -> int:
    """The likelier of two forms that a word can be ("errichtet", "auflösen") sorts last."""
    said = predicate.clause.text
    if predicate.form is Form.PARTICIPLE:
        return 2 if _AUXILIARY.search(said) else 0
    if predicate.form is Form.INFINITIVE:
        return 2 if _MODAL.search(said) else 0
    return 1


def _cues(text: str) -> Iterator[_Cue]:
    words = lexicon()
    if words.keys().isdisjoint(tokens(text)):
        return
    for found in WORD.finditer(text):
        for entry in words.get(found.group(), ()):
            lead = text[max(0, found.start() - _LEAD) : found.start()]
            if entry.before and not re.search(rf"\b{entry.before}\s$", lead):
                continue
            if entry.form in (Form.INFINITIVE, Form.PRESENT) and lead.endswith(" zu "):
                continue
            if entry.frame.needs is None or entry.frame.needs.search(text):
                yield _Cue(entry, found.start(), found.end())


def _predicate(paper: Paper, marked: Marked, parts: tuple[Clause, ...], cue: _Cue) -> Iterator[Predicate]:
    entry = cue.entry
    clause = next((c for c in parts if any(start <= cue.start < end for start, end in c.spans)), None)
    if clause is None or (entry.frame.needs and not entry.frame.needs.search(clause.text)):
        return
    if entry.behind and not re.search(rf"\b{entry.behind}{_CLOSES}", _rest(marked.text, clause, cue.end)):
        return
    above = parts[clause.governed] if clause.governed is not None else None
    before = tuple(p for other in parts for p in other.phrases if p.end <= clause.spans[0][0])
    found = Sides(paper, marked, clause, above, before, entry, cue.start, cue.end).found()
    if found is not None:
        told = above.text if above else ""
        yield Predicate(entry.frame, entry.form, cue.start, cue.end, clause, told, *found)


def _rest(text: str, clause: Clause, end: int) -> str:
    """What follows in the clause."""
    return " ".join(text[max(start, end) : last] for start, last in clause.spans if last > end)
