"""Members one a line, below a heading ("Mitglieder des Vereins sind:") or a label ("Kooperationspartner:")."""

import re
from collections.abc import Iterator
from decimal import Decimal

from graph_model.records.claims import MembershipClaim
from graph_model.values.amounts import german_number
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import LIST, bodies_in, labelled, lists
from loaders.reading.text.marked import Marked
from loaders.reading.text.modality import modality, tie_status
from loaders.reading.text.paper import Paper
from loaders.reading.ties.frames import Frame, cues
from loaders.reading.ties.held_lines import is_heading

_LABELS = re.compile(
    r"\b(?:(?P<funder>Finanzierung|Gefördert (?:durch|von)|Förderung durch|Fördermittel|Geldgeber)"
    r"|(?P<member>Teilnehmende|Teilnehmer|Beteiligte(?: Partner)?|Mitwirkende))\b[^.;]{0,60}:$"
)
_OPEN = re.compile(r"(?::|\b(?:sind|waren|seien|gehören|zählen)(?:\san)?(?:\s[a-zäöü]+){0,2}:?)$")
_CLOSED = (".", ";", ",", ")", "}")
_LINE = re.compile(
    rf"^(?:[-•*–·]|\(?\d{{1,2}}[.)]|[a-z]\))?\s?(?:(?:die|der|das)\s)?(?:[A-ZÄÖÜ][a-zäöü]+\s)?(?P<who>{LIST})(?P<rest>.*)$"
)
_ITEM = re.compile(r"^(?:[-•*–·]|\(?\d{1,2}[.)]|[a-z]\))\s")
_VERB = re.compile(
    r"\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|habe|haben|werde|sei|soll|sollen|kann|zahlt|zahlen|erhält|leistet)\b"
)
_SINCE = re.compile(r"\b(?:seit|ab)\s(?:dem\s)?(?:\w+\s)?\{d(\d+)\}")
_UNTIL = re.compile(r"\bbis\s(?:\w+\s)?\{d(\d+)\}")
_PLAIN = re.compile(r"[A-ZÄÖÜ\d][^;:?!]*[^.;:?!,]")
_SHARE = re.compile(r"(?P<share>\d{1,3}(?:,\d+)?)\s?(?:%|Prozent|v\.\s?H\.)|\s(?P<last>\d{1,2},\d{1,2}|100,0+)$")
_BELONGING = frozenset({Role.MEMBER, Role.SHAREHOLDER, Role.FOUNDING_MEMBER})
_WHOLE = 100
_FEWEST = 2
_BARE = 90
_SINCE_LINE = re.compile(r"^\W*\{m(?P<who>\d+)\}\s\((?:Mitglied\s)?seit\s(?:dem\s)?\{d(?P<since>\d+)\}\)\W*$")
_CHANGES = re.compile(r"Mitglied|[Bb]eitritt|[Aa]ustritt|[Aa]ufnahme|beigetreten|ausgetreten|ausgeschieden|gekündigt")
_PLANNED = re.compile(r"\b(?:soll(?:en|te|ten)?|[Kk]ünftig\w*|vorgesehen\w*|[Bb]eabsichtigt\w*|geplant\w*)\b")
_NO_LONGER = re.compile(
    r"^.{0,80}?\b(?:ausgetreten|ausgeschieden|gekündigt|geprüft|beantragt|abgelehnt|beschlossen|entschieden)\b"
)
"""What is told of one of a list tells another standing than its heading."""
_FIRST = 12
_LONGEST = 120
_REMARK = 30
_HEADING = 160
_UNKNOWN = 3


def member_lines(paper: Paper) -> Iterator[Finding]:
    """The members listed below headings that say whose members they are, or that speak of the body told of."""
    yield from _beside_labels(paper)
    before: int | None = None
    for number, marked in enumerate(paper.sentences):
        role = None if is_heading(marked) else _heading(marked) or _bare_heading(paper, number)
        body = (_led(paper, number) or _body(paper, marked, before)) if role else None
        if role is None or body is None:
            continue
        before = body
        status = _status(paper, number)
        for line, members, rest in _below(paper, number):
            claim = _claim(line, role, status, rest)
            for member in () if _NO_LONGER.search(rest) else members:
                if member != body:
                    passage = line.passage(0, len(line.text))
                    yield Finding(
                        claim, (member,), (body,), *passage, "mitglieder-zeilen", 0.85, marked.sentence.motion
                    )


def _beside_labels(paper: Paper) -> Iterator[Finding]:
    """ "- {m1} (seit {d0})" beside lines that say of others that they left or shall join: a member of the same body."""
    for number, line in enumerate(paper.sentences):
        found = _SINCE_LINE.match(line.text)
        near = paper.sentences[max(0, number - _UNKNOWN) : number + 1 + _UNKNOWN]
        if found is None or line.focus is None or not any(labelled(m) and _CHANGES.search(m.text) for m in near):
            continue
        day = line.moments[int(found["since"])].date
        claim = MembershipClaim(role=Role.MEMBER, status=Status.CURRENT, since=day, listed=Completeness.PARTIAL)
        passage = line.passage(0, len(line.text))
        yield Finding(claim, (int(found["who"]),), (line.focus.number,), *passage, "mitglieder-zeilen", 0.75, False)


def _heading(marked: Marked) -> Role | None:
    """The role that a heading gives to the lines below it."""
    text = marked.text.rstrip()
    if len(text) > _HEADING or text.endswith(_CLOSED) or not _OPEN.search(text):
        return None
    label = _LABELS.search(text)
    if label:
        return Role.FUNDER if label["funder"] else Role.MEMBER
    told = list(cues(text))
    roles = [cue.frame.role for cue in told if cue.frame.sort == "role"]
    if not roles and text.endswith(":") and "{m" not in text:
        roles = [cue.frame.role for cue in told if _opens_list(text, cue.frame)]
    return roles[-1] if roles else None


def _opens_list(text: str, frame: Frame) -> bool:
    """Whether the words of the frame are there, and it is one of belonging."""
    whole = frame.needs is None or frame.needs.search(text) is not None
    fits = frame.sort == "verb" and frame.event != "leave" and frame.role in _BELONGING
    return fits and whole and frame.particle in text


def _bare_heading(paper: Paper, number: int) -> Role | None:
    """The role that a line without a verb or colon gives to the lines of names below it ("Gesellschafter der {b1}")."""
    text = paper.sentences[number].text.rstrip()
    role = next((cue.frame.role for cue in cues(text) if cue.frame.sort == "role" and cue.start <= _FIRST), None)
    if role is None or len(text) > _BARE or not _PLAIN.fullmatch(text) or _VERB.search(text):
        return None
    below = paper.sentences[number + 1 : number + 1 + _FEWEST]
    return role if len(below) == _FEWEST and all(_is_line(line) for line in below) else None


def _status(paper: Paper, number: int) -> Status:
    """By the heading, or by the line with a colon before it ("Künftig sollen beteiligt sein:")."""
    marked, before = paper.sentences[number], paper.sentences[number - 1] if number else None
    if before and before.text.rstrip().endswith(":") and _PLANNED.search(before.text):
        return Status.PROPOSED
    return tie_status(modality(marked, 0, len(marked.text), paper.status))


def _is_line(line: Marked) -> bool:
    found = _LINE.match(line.text)
    return bool(found and len(found["rest"]) <= _LONGEST and not _tells(found["rest"]))


def _led(paper: Paper, number: int) -> int | None:
    """The body that a line with a colon names right above a heading that names none."""
    above = paper.sentences[number - 1] if number else None
    if above is None or not above.text.rstrip().endswith(":") or bodies_in(paper, paper.sentences[number]):
        return None
    return next(iter(bodies_in(paper, above)), None)


def _body(paper: Paper, marked: Marked, before: int | None) -> int | None:
    """The body of the heading; below a bare label that of the paper's title or of the label before, else the one
    spoken of."""
    named = bodies_in(paper, marked)
    if named:
        return named[0]
    label = len(marked.text.split()) <= _UNKNOWN and marked.text.endswith(":")
    if label and paper.subject is None and before is not None:
        return before
    meant = paper.subject if label and paper.subject else marked.focus
    return meant.number if meant else None


def _below(paper: Paper, number: int) -> Iterator[tuple[Marked, tuple[int, ...], str]]:
    unknown = 0
    for line in paper.sentences[number + 1 :]:
        found = _LINE.match(line.text)
        if found and _is_line(line):
            yield line, tuple(n for names in lists(found["who"]) for n in names.numbers), found["rest"]
            unknown = 0
        elif _ITEM.match(line.text) and unknown < _UNKNOWN:
            unknown += 1
        else:
            return


def _tells(rest: str) -> bool:
    """Whether what follows the name is a sentence of its own."""
    return bool(_VERB.search(rest)) or (rest.endswith(".") and len(rest) > _REMARK)


def _claim(line: Marked, role: Role, status: Status, rest: str) -> MembershipClaim:
    since, until = _date(line, _SINCE, rest), _date(line, _UNTIL, rest)
    return MembershipClaim(
        role=role,
        status=Status.ENDED if until else status,
        since=since,
        until=until,
        listed=Completeness.COMPLETE,
        share=_share(rest) if role is Role.SHAREHOLDER else None,
    )


def _share(rest: str) -> Decimal | None:
    """The per cent of a line, or its last figure where a column tells them."""
    found = _SHARE.search(rest)
    share = german_number(found["share"] or found["last"]) if found else None
    return share if share and 0 < share <= _WHOLE else None


def _date(line: Marked, words: re.Pattern[str], rest: str) -> PartialDate | None:
    found = words.search(rest)
    return line.moments[int(found[1])].date if found else None
