"""Memberships that a list of fees tells: items that name a body each, of which some say "Jahresbeitrag"."""

import re
from collections.abc import Iterator

from graph_model.records.claims import MembershipClaim
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import issuer_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_ITEM = re.compile(r"^(?:[-•*–·■]|\(?\d{1,2}[.)]|[a-z]\))\s[„\"]?\{b(?P<body>\d+)\}(?P<rest>.*)$")
_FEE = re.compile(
    r"\b(?:Jahres|Mitglieds|Vereins|Verbands|Förder)?[Bb]eitrag\b|\b(?:Förder|Voll)?[Mm]itgliedschaft\b|\bMitglied\b"
)
_OTHER = re.compile(r"\b(?:Zuschuss|Zuschüsse|Förderung|Zuwendung|Spende|Umlage|Miete|Darlehen|Gesellschafter\w*)\b")
_COMING = re.compile(r"\bNEU\b|\bneu\b|\bvorbehaltlich\b|\bgeplant\b|\bvorgesehen\b|\bAufnahme\b")
_ENDED = re.compile(r"\b(?:gekündigt|ausgetreten|entfällt|entfallen|beendet)\b")
_APART = 3
"""Sentences from one item to the next: its amount, a remark."""
_FEWEST = 2
_LONGEST = 160
_SURE = 0.7

_Item = tuple[int, Marked, re.Match[str]]


def fee_lines(paper: Paper) -> Iterator[Finding]:
    """The memberships of the authority that such a list names."""
    holder = issuer_of(paper)
    for run in _runs(paper) if holder else ():
        told = " ".join(found["rest"] for _, _, found in run)
        if len(run) < _FEWEST or not _FEE.search(told) or _OTHER.search(told):
            continue
        for number, marked, found in run:
            body = int(found["body"])
            if body not in holder:
                claim = MembershipClaim(role=Role.MEMBER, status=_status(paper, number, marked))
                passage = marked.passage(0, len(marked.text))
                yield Finding(claim, holder, (body,), *passage, "beitrags-zeile", _SURE, marked.sentence.motion)


def _runs(paper: Paper) -> Iterator[list[_Item]]:
    """Items that stand close together."""
    run: list[_Item] = []
    for number, marked in enumerate(paper.sentences):
        found = _ITEM.match(marked.text) if len(marked.text) <= _LONGEST else None
        if found is None:
            continue
        if run and number - run[-1][0] > _APART:
            yield run
            run = []
        run.append((number, marked, found))
    if run:
        yield run


def _status(paper: Paper, number: int, marked: Marked) -> Status:
    """By the item and what stands behind it up to the next one."""
    told = marked.text
    for behind in paper.sentences[number + 1 : number + _APART]:
        if _ITEM.match(behind.text):
            break
        told += " " + behind.text
    if _ENDED.search(told):
        return Status.ENDED
    return Status.PROPOSED if _COMING.search(told) else Status.CURRENT
