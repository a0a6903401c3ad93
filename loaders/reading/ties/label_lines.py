"""Labels behind or below the name of a body: "{b1}: Mitglied seit 2014", "Beteiligung: 30 %", "Pflichtmitglied" tell
what the authority is in it."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.grammar import bodies_in, issuer_of
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_NAME = (
    r"(?:(?:[-•*–·■]|\(?\d{1,2}[.)]|[a-z]\))\s)?[„\"]?\{b(?P<name>\d+)\}[“\"]?(?:\s\([^():]{1,60}\))?(?::|,|\s[–-])\s"
)
_DAY = r"(?:(?:zum|am|dem|Jahre?|Anfang|Mitte|Ende)\s){0,2}\{d(?P<since>\d+)\}"
_SINCE = re.compile(
    rf"^\W*(?:{_NAME})?(?:(?:Voll|Pflicht|Vereins|Verbands|Förder)?[Mm]itglied(?:schaft)?(?:\sbesteht)?\sseit"
    r"|Mitglied ab|Beitritt(?:sdatum|sjahr)?|Eintritt(?:sdatum|sjahr)?|Beigetreten)"
    rf"\s?:?\s{_DAY}(?=\W*$|,\s|;\s|\s\()"
)
_SHARE = re.compile(
    r"^\W*(?:Beteiligung(?:squote|shöhe)?|Anteil|Geschäftsanteil|Gesellschaftsanteil)(?:\sder\s(?:Stadt|Gemeinde)"
    r"|\sdes\s(?:Land)?[Kk]reises|\s(?:der|des)\s\{m\d+\})?\s?:\s\d{1,3}(?:,\d+)?\s?(?:%|Prozent|v\.\s?H\.)"
)
_ROLE = re.compile(
    rf"^\W*(?:{_NAME})?(?:(?P<founding>Gründungsmitglied)|(?:Freiwilliges?\s|Ordentliches?\s|Kooperatives?\s)?"
    r"(?:Pflicht|Voll|Vereins|Verbands)?[Mm]itglied)(?=[,;.]|\s?$|\s(?:kraft|gemäß|nach|mit|ohne)\s)"
)
"""What a line says that consists of the role alone, or begins with it."""
_VERB = re.compile(
    r"\b(?:ist|sind|war|waren|wird|werden|wurden?|hat|haben|soll|sollen|kann|zahlt|zahlen|erhält|nicht|kein\w*)\b"
)
_ABOVE = 6
_RIGHT_ABOVE = 2
_LONGEST = 110
_SURE = 0.75


def label_lines(paper: Paper) -> Iterator[Finding]:
    """The memberships of the issuing authority that such labels tell."""
    holder = issuer_of(paper)
    for number, marked in enumerate(paper.sentences) if holder else ():
        found = _SINCE.match(marked.text)
        if found:
            yield from _told(paper, number, holder, found, marked.moments[int(found["since"])].date)
        elif share := _SHARE.match(marked.text):
            yield from _told(paper, number, holder, share, None)
        elif (bare := _ROLE.match(marked.text)) and not _VERB.search(marked.text) and "{m" not in marked.text:
            yield from _told(paper, number, holder, bare, None)


def _told(
    paper: Paper, number: int, holder: tuple[int, ...], label: re.Match[str], day: PartialDate | None
) -> Iterator[Finding]:
    body = _body(paper, number, label)
    if body is None or body in holder:
        return
    marked = paper.sentences[number]
    passage = marked.passage(0, len(marked.text))
    claim = MembershipClaim(role=_role(label), status=Status.CURRENT, since=day)
    yield Finding(claim, holder, (body,), *passage, "angabe-zeile", _SURE, False)
    if day:
        joined = EventClaim(event=EventKind.ACCESSION, date=day, status=EventStatus.OCCURRED)
        yield Finding(joined, holder, (body,), *passage, "angabe-zeile", _SURE, False)


def _role(label: re.Match[str]) -> Role:
    if label.re is _SHARE:
        return Role.SHAREHOLDER
    return Role.FOUNDING_MEMBER if label.re is _ROLE and label["founding"] else Role.MEMBER


def _body(paper: Paper, number: int, label: re.Match[str]) -> int | None:
    """The body that the line names before its label, else that of the line above; a bare role stands right below."""
    if label.re is not _SHARE and label["name"]:
        return int(label["name"])
    return _heading(paper, number, _RIGHT_ABOVE if label.re is _ROLE else _ABOVE)


def _heading(paper: Paper, number: int, above: int) -> int | None:
    """The body of the nearest line above that names one and tells no amount."""
    for earlier in reversed(paper.sentences[max(0, number - above) : number]):
        if (bodies := bodies_in(paper, earlier)) and _is_heading(earlier):
            return bodies[0]
    return None


def _is_heading(marked: Marked) -> bool:
    text = marked.sentence.text
    return (len(text) <= _LONGEST and "{e" not in marked.text and not text.endswith((".", ";"))) or text.endswith("V.")
