"""Sentences with a cue word that yielded no statement, and why."""

import re
from collections.abc import Iterable, Iterator

from loaders.reading.findings import Finding
from loaders.reading.grammar import bodies_in
from loaders.reading.marked import Marked
from loaders.reading.paper import Paper
from loaders.reading.readout import Gap
from loaders.reading.sections import Section

_CUES = re.compile(
    r"\b(?:Mitglied(?:schaft|er|s)?|Gesellschafter\w*|Beitritt\w*|beitr[ei]t\w*|Austritt\w*|gegründet|Gründung"
    r"|aufgelöst|Auflösung|Zusammenschluss|Fusion\w*"
    r"|zusammengeführt|umbenannt|Mitgliedsbeitr\w+|Zuschuss|Zuschüsse|Umlage|Förderung|Trägerschaft"
    r"|Doppelstruktur\w*)\b"
)
_NAME_RULES = frozenset({"name", "organ-name"})


def gaps(paper: Paper, findings: Iterable[Finding]) -> Iterator[Gap]:
    """One gap a sentence that has a cue, or an amount, and no finding but of names."""
    told = [(f.start, f.end) for f in findings if f.rule not in _NAME_RULES]
    for marked in paper.sentences:
        cue = _CUES.search(marked.text) or re.search(r"\{e\d+\}", marked.text)
        start, end = marked.sentence.start, marked.sentence.end
        if cue is None or marked.sentence.section is Section.HEAD or any(s < end and start < e for s, e in told):
            continue
        yield Gap(start=start, end=end, cue=_word(marked, cue), reason=_reason(paper, marked))


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
