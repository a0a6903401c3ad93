"""Sentences with a cue word that yielded no statement, and why."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from loaders.reading.findings import Finding
from loaders.reading.readout import Gap
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper
from loaders.reading.text.sections import Section

_CUES = re.compile(
    r"\b(?:Mitglied(?:schaft|er|s)?|Gesellschafter\w*|Beitritt\w*|beitr[ei]t\w*|Austritt\w*|gegründet|Gründung"
    r"|aufgelöst|Auflösung|Zusammenschluss|Fusion\w*"
    r"|zusammengeführt|umbenannt|Mitgliedsbeitr\w+|Zuschuss|Zuschüsse|Umlage|Förderung|Trägerschaft"
    r"|Doppelstruktur\w*)\b"
)
_AMOUNT = re.compile(r"\{e\d+\}")
_NAME_RULES = frozenset({"name", "organ-name"})


def gaps(paper: Paper, findings: Iterable[Finding]) -> Iterator[Gap]:
    """One gap a sentence that has a cue, or an amount, and no finding but of names."""
    told = sorted((f.start, f.end) for f in findings if f.rule not in _NAME_RULES)
    reached = list(accumulate((end for _, end in told), max))
    starts = [start for start, _ in told]
    for marked in paper.sentences:
        start, end = marked.sentence.start, marked.sentence.end
        if marked.sentence.section is Section.HEAD or _is_told(start, end, starts, reached):
            continue
        cue = _CUES.search(marked.text) or ("{e" in marked.text and _AMOUNT.search(marked.text)) or None
        if cue is not None:
            yield Gap(start=start, end=end, cue=_word(marked, cue), reason=_reason(paper, marked))


def _is_told(start: int, end: int, starts: list[int], reached: list[int]) -> bool:
    """Whether a finding touches the sentence; ``reached`` is how far the findings up to each one reach."""
    before = bisect_left(starts, end)
    return before > 0 and reached[before - 1] > start


def _word(marked: Marked, cue: re.Match[str]) -> str:
    first, last = marked.origin[cue.start()], marked.origin[cue.end() - 1]
    return marked.sentence.text[first : last + 1]


def _reason(paper: Paper, marked: Marked) -> str:
    if not marked.numbers():
        return "kein Name im Satz, und wovon die Rede ist, steht auch davor nicht"
    if not bodies_in(paper, marked):
        return "nur Gebietskörperschaften im Satz, kein Zusammenschluss"
    if "{e" in marked.text:
        return "der Betrag ist kein Beitrag: Art oder Empfänger bleibt offen"
    return "kein Satzmuster passt auf das Stichwort"
