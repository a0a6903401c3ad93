"""Memberships of one member, one a line, below a heading that says whose they are ("Mitgliedschaften der Stadt …")."""

import re
from collections.abc import Iterator

from graph_model.records.claims import MembershipClaim
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding
from loaders.reading.tables.remarks import read_remark
from loaders.reading.text.grammar import actors_in, issuer_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_HEADING = re.compile(
    r"^(?:[IVX\d]+[.)]?\s)?(?:(?:Übersicht|Liste|Aufstellung|Verzeichnis)\s(?:über\s|der\s|die\s|aller\s|bestehende\w*\s){1,3})?"
    r"(?:Die\s|Bestehende\s|Kommunale\s)?(?:Mitgliedschaften|(?:Vereins|Verbands)?zugehörigkeiten"
    r"|Vereins-\sund\sVerbands(?:mitgliedschaften|zugehörigkeiten))\b(?![^.]{0,80}\b(?:werden|wurden|sind|sollen)\b)",
    re.IGNORECASE,
)
_IN_FOLLOWING = re.compile(
    r"\b(?:Mitglied|Mitgliedschaften|beteiligt|vertreten)\b.*:$|\b(?:Mitglied(?:schaften)?|gehört)\b[^.]*\bfolgenden\b[^.]*:$"
)
_FOLLOWING = re.compile(r"\bfolgende[nr]?\b|\b(?:bei|in|im)\s?:$")
_LINE = re.compile(
    r"^(?:[-•*–·■]|\(?\d{1,2}[.)]|[a-z]\))?\s?(?:(?:dem|der|die|das|im|in)\s)?[„\"]?\{b(?P<body>\d+)\}(?P<rest>.*)$"
)
_VERB = re.compile(r"\b(?:ist|sind|wird|werden|wurden?|hat|haben|soll|sollen|kann|erhält|leistet)\b")
_LONGEST = 160
_SURE = 0.8


def held_lines(paper: Paper) -> Iterator[Finding]:
    """The memberships listed below headings that say whose they are; the authority's where they name nobody."""
    for number, marked in enumerate(paper.sentences):
        if not is_heading(marked):
            continue
        holders = actors_in(paper, marked) or list(issuer_of(paper))
        for line in paper.sentences[number + 1 :]:
            found = _LINE.match(line.text)
            if not holders or found is None or len(found["rest"]) > _LONGEST or _VERB.search(found["rest"]):
                break
            yield _finding(line, holders[0], int(found["body"]))


def is_heading(marked: Marked) -> bool:
    """Whether the lines below tell of what somebody is member of."""
    text = marked.text.rstrip()
    if len(text) > _LONGEST or "{b" in text or text.endswith("."):
        return False
    listed = text.endswith(":") and _IN_FOLLOWING.search(text) and _FOLLOWING.search(text)
    return bool(listed or _HEADING.match(text))


def _finding(line: Marked, holder: int, body: int) -> Finding:
    told = read_remark(line.sentence.text)
    claim = MembershipClaim(
        role=told.role or Role.MEMBER, status=told.status or Status.CURRENT, since=told.since, until=told.until
    )
    passage = line.passage(0, len(line.text))
    return Finding(claim, (holder,), (body,), *passage, "mitgliedschaften-zeilen", _SURE, line.sentence.motion)
