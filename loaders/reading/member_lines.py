"""Members one a line, below a heading such as "Mitglieder des Vereins sind:"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import MembershipClaim
from graph_model.values.vocabularies import Completeness, Role
from loaders.reading.findings import Finding
from loaders.reading.grammar import WHO, bodies_in, number_of
from loaders.reading.marked import Marked
from loaders.reading.modality import modality, tie_status
from loaders.reading.paper import Paper

_HEADING = re.compile(
    r"\b(?:(?P<founding>Gründungsmitglieder)|(?P<member>\w*[Mm]itglieder|Teilnehmer|Beteiligte)"
    r"|(?P<shareholder>\w*[Gg]esellschafter)"
    r"|(?P<partner>\w*[Pp]artner)|(?P<operator>\w*[Tt]räger)|(?P<funder>Förderer|Geldgeber))(?:innen"
    r"|n)?\b[^.;]{0,120}:$"
)
_LINE = re.compile(rf"^(?:[-•*–]|\(?\d{{1,2}}[.)])?\s?(?:(?:die|der|das)\s)?(?P<who>{WHO})(?:\s\([^()]*\))?[,;.]?$")
_ROLES = {
    "founding": Role.FOUNDING_MEMBER,
    "member": Role.MEMBER,
    "shareholder": Role.SHAREHOLDER,
    "partner": Role.PARTNER,
    "operator": Role.OPERATOR,
    "funder": Role.FUNDER,
}


def member_lines(paper: Paper) -> Iterator[Finding]:
    """The members listed below headings that say whose members they are, or that speak of the body told of."""
    for number, marked in enumerate(paper.sentences):
        cue = _HEADING.search(marked.text)
        named = bodies_in(paper, marked) or ([marked.focus.number] if marked.focus else [])
        if cue and named:
            role = next(_ROLES[name] for name, word in cue.groupdict().items() if word)
            status = tie_status(modality(marked, *cue.span(), paper.status))
            claim = MembershipClaim(role=role, status=status, listed=Completeness.COMPLETE)
            for line, member in _below(paper, number):
                if member != named[0]:
                    passage = line.passage(0, len(line.text))
                    yield Finding(
                        claim, (member,), (named[0],), *passage, "mitglieder-zeilen", 0.85, marked.sentence.motion
                    )


def _below(paper: Paper, number: int) -> Iterator[tuple[Marked, int]]:
    for line in paper.sentences[number + 1 :]:
        found = _LINE.match(line.text)
        if found is None:
            return
        yield line, number_of(found["who"])
