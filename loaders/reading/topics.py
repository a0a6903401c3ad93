"""What bodies work on: fields that a paper lists, quotes, or names where it tells a body's purpose."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from graph_model.records.claims import TopicClaim
from loaders.reading.findings import Finding
from loaders.reading.grammar import bodies_in
from loaders.reading.marked import Marked
from loaders.reading.paper import Paper
from loaders.reading.sections import Section

_FIELD_WORDS = (
    r"(?:Handlungs|Themen|Aktions|Arbeits|Aufgaben|Geschäfts|Tätigkeits|Politik)(?:feld(?:e?s|er|ern)?|bereich(?:e?s"
    r"|e|en)?)|Themen|Schwerpunkt(?:e[n]?|themen)?"
    r"|Kernthemen|Zielbereich(?:e[n]?)?"
)
_LIST_CUE = re.compile(
    rf"\b(?:{_FIELD_WORDS})\b(?:[^.:„\"]{{0,60}}?)(?::|\b(?:sind|umfassen|lauten|wie|nämlich|bilden)\b)"
    rf"\s(?P<list>[^.]+)"
)
_QUOTED_CUE = re.compile(
    rf"\b(?:{_FIELD_WORDS}|Thema|Themas|Clusters?|Aufmerksamkeit für die|Aufmerksamkeit für das)"
    rf"\s[„\"](?P<phrase>[^“\"]{{3,80}})[“\"]"
)
_NAMED_CUE = re.compile(rf"\b(?:{_FIELD_WORDS}|Clusters?|Bereich)\s(?P<phrase>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)")
_PURPOSE = re.compile(
    r"\b(?:Ziel|Zweck|widmet|setzt sich|setzen sich|vertritt|voranbringen|voranzubringen|befasst|beschäftigt sich"
    r"|fördert|stärkt|stärken|vernetzt"
    r"|bündelt|koordiniert|berät|engagiert|dient|unterstützt|Aufgabe ist|kümmert)\b"
)
_NOUNS = re.compile(
    r"\b(?:in|bei|für|auf|an|um|zur|zum|der|die|von)\s(?:den\s|die\s|der\s|dem\s|das\s)?(?P<list>[A-ZÄÖÜ][\w-]+(?:,"
    r"\s[A-ZÄÖÜ][\w-]+)*(?:\s(?:und|sowie)\s[A-ZÄÖÜ][\w-]+)?)"
)
_QUOTED = re.compile(r"[„\"](?P<phrase>[^“\"„]{3,80})[“\"]")
_MARK = re.compile(r"\{[mbed]\d+\}")
_VERB = re.compile(r"\b(?:sind|ist|wird|werden|wurden?|hat|haben|soll|sollen|ein)$")
_LONGEST = 60


def topics(paper: Paper) -> Iterator[Finding]:
    """The fields of work that sentences tell, tied to the body they tell of (none: the paper as a whole)."""
    for marked in paper.sentences:
        if marked.sentence.section is Section.HEAD:
            continue
        yield from _listed(paper, marked)
        yield from _purposes(paper, marked)


def key_of(phrase: str) -> str | None:
    """The key of our vocabulary for a phrase."""
    return _vocabulary().get(phrase.casefold().strip())


@cache
def _vocabulary() -> dict[str, str]:
    lines = files("loaders.reading").joinpath("data/topics.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter=";")
    return {word.casefold(): row["key"] for row in rows for word in (row["label"], *row["synonyms"].split("|"))}


def split_list(words: str) -> list[str]:
    """ "A, B und C" or, where "sowie" closes the list, "A, B und C sowie D" with "B und C" as one field."""
    quoted = [found["phrase"] for found in _QUOTED.finditer(words)]
    if quoted:
        return quoted
    parts = re.split(r",\s|\ssowie\s", words)
    if " sowie " not in words and " und " in parts[-1]:
        parts[-1:] = re.split(r"\sund\s", parts[-1], maxsplit=1)
    return [part.strip(" .;:") for part in parts]


def _listed(paper: Paper, marked: Marked) -> Iterator[Finding]:
    for cue in _LIST_CUE.finditer(marked.text):
        for phrase in split_list(cue["list"]):
            if _is_phrase(phrase):
                yield _topic(paper, marked, phrase, cue.span(), "handlungsfelder", 0.85)
    for pattern, sure in ((_QUOTED_CUE, 0.8), (_NAMED_CUE, 0.6)):
        for cue in pattern.finditer(marked.text):
            if _is_phrase(cue["phrase"]):
                yield _topic(paper, marked, cue["phrase"], cue.span(), "themenfeld", sure)


def _purposes(paper: Paper, marked: Marked) -> Iterator[Finding]:
    """A word of the vocabulary in a sentence that tells what a body is for."""
    if not _PURPOSE.search(marked.text) or not bodies_in(paper, marked):
        return
    for cue in _NOUNS.finditer(marked.text):
        for phrase in re.split(r",\s|\sund\s|\ssowie\s", cue["list"]):
            if key_of(phrase):
                yield _topic(paper, marked, phrase, cue.span(), "zweck", 0.6)


def _is_phrase(phrase: str) -> bool:
    plain = 3 <= len(phrase) <= _LONGEST and phrase[0].isupper() and not _MARK.search(phrase)
    return plain and not _VERB.search(phrase)


def _topic(paper: Paper, marked: Marked, phrase: str, span: tuple[int, int], rule: str, sure: float) -> Finding:
    body = bodies_in(paper, marked, 0, span[0])[:1] or _spoken_of(paper, marked)
    claim = TopicClaim(phrase=phrase, key=key_of(phrase))
    return Finding(claim, tuple(body), (), *marked.passage(*span), rule, sure)


def _spoken_of(paper: Paper, marked: Marked) -> list[int]:
    """The body that the sentences before speak of, else the one named behind, else the one of the title."""
    if marked.focus:
        return [marked.focus.number]
    return bodies_in(paper, marked)[:1] or ([paper.subject.number] if paper.subject else [])
