"""Organs, working groups and offices as parts of the body that they belong to."""

import re
from collections.abc import Iterator

from graph_model.records.claims import BodyClaim, PartClaim
from graph_model.values.body_kinds import BodyKind
from loaders.reading.findings import Finding
from loaders.reading.names.found import Found
from loaders.reading.names.vocabulary import kind_word
from loaders.reading.text.grammar import BODY, number_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_ORGAN = re.compile(
    r"(?P<adjective>\b[a-zäöü]{5,}(?:e|en|er)\s)?\b(?P<organ>[A-ZÄÖÜ]?[\w-]*(?:[Ss]teuerungsgruppe|[Ss]teuerungskreis"
    r"|[Ll]enkungskreis|[Ll]enkungsgruppe|[Bb]eirat|[Aa]rbeitskreis"
    r"|[Aa]rbeitsgruppe|[Gg]eschäftsstelle|[Vv]orstand|[Aa]ufsichtsrat|[Kk]uratorium|(?:Gesellschafter|Mitglieder"
    r"|Verbands)versammlung))(?:e?s)?\s(?:der|des)\s[„\"]?"
    rf"(?P<whole>{BODY})"
)
_HINT = re.compile(r"(?:gruppe|kreis|eirat|stelle|orstand|sichtsrat|uratorium|versammlung)(?:e?s)?\s(?:der|des)\s")
_NAMED_PART = re.compile(rf"(?P<part>{BODY})\s(?:der|des)\s[„\"]?(?P<whole>{BODY})")
_BOARDS = {"vorstand": BodyKind.COMMITTEE, "aufsichtsrat": BodyKind.COMMITTEE}


def organs(paper: Paper) -> Iterator[Finding]:
    """The organs that sentences name with their body ("die regionale Steuerungsgruppe der {b1}")."""
    for marked in paper.sentences:
        if "{b" not in marked.text:
            continue
        if _HINT.search(marked.text):
            for cue in _ORGAN.finditer(marked.text):
                yield from _unnamed(paper, marked, cue)
        for cue in _NAMED_PART.finditer(marked.text):
            part, whole = number_of(cue["part"]), number_of(cue["whole"])
            kind = paper.entity(part).kind
            if kind is not None and kind.is_organ:
                yield Finding(PartClaim(), (part,), (whole,), *marked.passage(*cue.span()), "organ", 0.85)


def _unnamed(paper: Paper, marked: Marked, cue: re.Match[str]) -> Iterator[Finding]:
    """An organ without a name of its own is called by its body's."""
    whole = number_of(cue["whole"])
    word = kind_word(cue["organ"])
    kind = word.kind if word else _BOARDS.get(cue["organ"].casefold(), BodyKind.COMMITTEE)
    adjective = re.sub(r"(?:en|er|e)\s$", "e ", cue["adjective"] or "").capitalize() if word else ""
    linked = "des" if " des " in cue.group() else "der"
    name = f"{adjective}{cue['organ']} {linked} {paper.entity(whole).name}"
    entity = paper.register.add(Found(0, 0, name, kind))
    passage = marked.passage(*cue.span())
    yield Finding(BodyClaim(body_kind=kind), (entity.number,), (), *passage, "organ-name", 0.6)
    yield Finding(PartClaim(), (entity.number,), (whole,), *passage, "organ", 0.8)
