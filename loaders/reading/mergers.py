"""Bodies that are brought together: "gehen in der … auf", "Fusion von … und …", "wird in die … überführt"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.grammar import ARTICLE, BODY, LIST, bodies_in, date_near, lists, number_of
from loaders.reading.marked import Marked
from loaders.reading.modality import Modality, event_status, modality
from loaders.reading.paper import Paper
from loaders.reading.sections import Section

_CUE = re.compile(
    r"\b(?:zusammengeführt|zusammenzuführen|zusammengelegt|zusammenzulegen|Zusammenführung|Zusammenlegung"
    r"|fusioniert(?:e|en)?|fusionieren|Fusion|verschmolzen"
    r"|verschmelzen|Verschmelzung|vereinigt|vereint|eingegliedert|Eingliederung|integriert|überführt|zu überführen"
    r"|Überführung|aufgegangen|aufgehen|aufzugehen"
    r"|(?:geht|gehen|ging|gingen)\b(?=[^.;]{1,120}\bauf\b)|zusammengeschlossen"
    r"|schließen sich\b(?=[^.;]{1,80}zusammen)|Zusammenschluss(?=\s(?:der|des|von|zwischen|mit|zu))"
    r"|bringt\b(?=[^.;]{1,60}zusammen)|gebündelt)\b",
    re.IGNORECASE,
)
_INTO = re.compile(rf"\b(?:in|zu|zur|zum|auf|im)\s{ARTICLE}(?P<body>{BODY})")
_SPRUNG = r"(?:(?:dem\sZusammenschluss|der\sFusion|der\sVerschmelzung|der\sZusammenlegung)\s)?(?:von\s)?"
_FROM = re.compile(
    rf"\b[Aa]us\s{_SPRUNG}{ARTICLE}(?P<parts>{LIST})\s[^.;{{}}]{{0,60}}"
    rf"(?:entstand|entsteht|entstanden|wird|wurde|bildete sich|ging|geht)\s[^.;]{{0,40}}?(?P<body>{BODY})"
)
_OUT_OF = re.compile(
    rf"(?P<body>{BODY})\s(?:ging|geht|ist|entstand|wurde)\s[^.;]{{0,40}}?\baus\s{_SPRUNG}"
    rf"{ARTICLE}(?P<parts>{LIST})\s?[^.;]{{0,30}}(?:hervor|entstanden|gebildet|hervorgegangen)"
)
_HANDED_OVER = re.compile(
    rf"\b(?:Budget|Aufgaben?|Mittel|Vermögen|Mitglieder|Arbeit|Zuständigkeit\w*)\s(?:des|der)\s(?P<old>{BODY})"
    rf"\s(?:[^.;{{}}]{{0,60}})\b(?:in|auf|an)\s(?:[A-Za-zäöüÄÖÜß]+\s){{0,3}}(?:der|des|die|das)\s(?P<new>{BODY})"
    r"[^.;]{0,40}\b(?:übertragen|überführt|übergeleitet|integriert|übernommen|über|aufgenommen)"
)
_TOGETHER = re.compile(r"Zusammenschluss|Zusammenführung|Zusammenlegung|Fusion")


def mergers(paper: Paper) -> Iterator[Finding]:
    """The mergers of a paper; that one body's means go over to another is a merger where the paper speaks of one."""
    spoken = any(_TOGETHER.search(marked.text) for marked in paper.sentences)
    for marked in paper.sentences:
        if marked.sentence.section is Section.HEAD:
            continue
        sprung = list(_sprung(paper, marked))
        yield from sprung or _told(paper, marked)
        yield from _handed_over(paper, marked, spoken)


def _sprung(paper: Paper, marked: Marked) -> Iterator[Finding]:
    """ "Aus {b1} und {b2} entstand {d0} die {b3}", "{b3} ging aus … hervor"."""
    for cue in (*_FROM.finditer(marked.text), *_OUT_OF.finditer(marked.text)):
        parts = tuple(n for n in lists(cue["parts"])[0].numbers if not paper.entity(n).territorial)
        target = number_of(cue["body"])
        if len(parts) > 1 and target not in parts:
            how = modality(marked, *cue.span(), paper.status)
            how = Modality.PROPOSED if how is Modality.TOLD else how
            date = date_near(marked, *cue.span())
            claim = EventClaim(event=EventKind.MERGER, date=date, status=event_status(how))
            passage = marked.passage(*cue.span())
            yield Finding(claim, parts, (target,), *passage, "entstanden-aus", 0.85, marked.sentence.motion)


def _told(paper: Paper, marked: Marked) -> Iterator[Finding]:
    for cue in _CUE.finditer(marked.text):
        named = [n for n in bodies_in(paper, marked) if not _is_organ(paper, n)]
        into = [found for found in _INTO.finditer(marked.text) if not _is_organ(paper, number_of(found["body"]))]
        target = number_of(into[-1]["body"]) if into else None
        parts = tuple(n for n in named if n != target)
        if not parts or (target is None and len(parts) < 2):
            continue
        how = modality(marked, *cue.span(), paper.status)
        if how is Modality.TOLD:
            how = Modality.DECIDED if paper.status and paper.status.value == "decided" else Modality.PROPOSED
        date = date_near(marked, *cue.span()) if how is Modality.OCCURRED or "{d" in marked.text else None
        claim = EventClaim(event=EventKind.MERGER, date=date, status=event_status(how))
        after = (target,) if target is not None else ()
        yield Finding(claim, parts, after, *marked.passage(*cue.span()), "zusammenführung", 0.8, marked.sentence.motion)
        return


def _handed_over(paper: Paper, marked: Marked, spoken: bool) -> Iterator[Finding]:
    for cue in _HANDED_OVER.finditer(marked.text):
        old, new = number_of(cue["old"]), number_of(cue["new"])
        if old != new:
            claim = EventClaim(event=EventKind.MERGER, status=EventStatus.PROPOSED)
            sure = 0.7 if spoken else 0.4
            yield Finding(claim, (old,), (new,), *marked.passage(*cue.span()), "geht-über", sure, motion=True)


def _is_organ(paper: Paper, number: int) -> bool:
    kind = paper.entity(number).kind
    return kind is not None and kind.is_organ
