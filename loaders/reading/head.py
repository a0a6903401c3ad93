"""The head of a paper: what its first lines, its route and its wording say about the paper itself."""

import re

from graph_model.errors import InvalidValueError
from graph_model.records.documents import Consultation
from graph_model.records.record import Record
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import german_date
from graph_model.values.vocabularies import PaperStatus
from loaders.reading.papers.issuers import read_issuer
from loaders.reading.papers.labels import NUMBER, Labels, read_labels
from loaders.reading.papers.route import deciding, read_route
from loaders.reading.papers.standing import acting_committee, committee_line, standing
from loaders.reading.papers.titles import read_title
from loaders.sources.draft import Draft

_DOC_TYPE = re.compile(
    r"(?:[A-ZÄÖÜ][a-zäöüß]*-?(?:vorlage|drucksache|antrag|anfrage|empfehlung|protokoll|auszug)|Stellungnahme|Anfrage|Antrag"
    r"|Mitteilung|Bekanntgabe|Niederschrift|Bericht|Kenntnisgabe)(?:\s[A-ZÄÖÜ]{2,6})?"
)
_TYPE_LINE = re.compile(rf"(?:{_DOC_TYPE.pattern})", re.IGNORECASE)
_GLUED_TYPE = re.compile(r"(?<=[a-zäöüß])(?P<type>[A-ZÄÖÜ][a-zäöüß]+(?:vorlage|drucksache))$")
_NUMBER_IN_LINE = re.compile(
    rf"(?:Vorlage|Drucksache|Anfrage|Antrag|DS|Drs\.)[\s-]*(?:Nr\.?|Nummer)?\s*[:\-–]?\s*(?P<number>{NUMBER})(?=[\s:,;.]|$)"
)
_TYPE_AHEAD = re.compile(
    r"(?P<type>(?:[A-ZÄÖÜ][a-zäöüß]*(?:vorlage|drucksache|empfehlung)|[A-ZÄÖÜ]+(?:VORLAGE|DRUCKSACHE)))"
    r"(?=\s*(?:[-–:(]|Nr|NR|\d|der\sVerwaltung|zur\s|für\s|an\s|öffentlich|nicht))"
    r"|(?P<type2>Antrag|Anfrage|Mitteilung|Stellungnahme|Niederschrift|Bekanntgabe|Protokoll(?:auszug)?|Auszug)"
    r"(?=\s*(?:Nr|der\s\S*[Ff]raktion|der\sVerwaltung|über\sdie\s|aus\sder\s|aus\sdem\s))"
)
_MEETING_LINE = re.compile(
    r"\bSitzung\b.{0,60}?\b(?:am|vom)\s(?:\w+,?\s(?:den\s|dem\s)?)?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|[A-ZÄ][a-zä]+\s\d{4}))"
)
_DATE_LINE = re.compile(
    r"(?:[A-ZÄÖÜ][\wäöüß. -]{2,40},\s(?:den\s|dem\s)?)?(?P<date>\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{4}|[A-ZÄ][a-zä]+\s\d{4}))"
)
_LONGEST_LINE = 120
_MINUTES = re.compile(r"\A\s*(?:TOP\s?\d.*\n\s*)?Beschluss\b.{0,60}\n[\s\S]{0,3000}?^[ \t]*Abstimmung", re.MULTILINE)
_BODY = re.compile(
    r"^\s*(?:\d\.\s*)?(?:Beschluss(?:vorschlag|antrag|entwurf|empfehlung|text)|Antrag(?:,|\san\sden|\san\sdie)|Sachverhalt"
    r"|Sachdarstellung|Begründung|Vormerkung|Information \()",
)
_LONGEST_HEAD = 90


class Head(Record):
    """What the text says about the paper itself; None where it is silent. ``public`` None is silent, too."""

    issuer: str | None = None
    number: str | None = None
    title: str | None = None
    doc_type: str | None = None
    date: PartialDate | None = None
    lead_office: str | None = None
    deciding_body: str | None = None
    status: PaperStatus | None = None
    public: bool | None = None
    own_cost: str | None = None
    refers_to: tuple[str, ...] = ()
    consultations: tuple[Consultation, ...] = ()


def read_head(draft: Draft) -> Head:
    """The head of the draft's text, beside what the source itself knows; reads no more than the text shows."""
    lines = draft.text.splitlines()
    head_lines = _head_lines(lines)
    labels = read_labels(head_lines)
    route = read_route(lines[:_LONGEST_HEAD])
    number = labels.first("number") or _number_in(head_lines)
    doc_type = _doc_type(labels, head_lines, draft.text)
    title = labels.first("subject") or draft.title or read_title(head_lines, labels.taken)
    return Head(
        issuer=read_issuer(lines, draft.text, title, route),
        number=number,
        title=title,
        doc_type=doc_type,
        date=_date(labels, route) or _date_in(head_lines),
        lead_office=_lead_office(labels),
        deciding_body=_deciding_body(labels, route, draft, head_lines, number is not None or doc_type is not None),
        status=standing(draft.text, doc_type or draft.doc_type, route),
        public=_public(labels),
        own_cost=labels.first("own_cost"),
        refers_to=tuple(re.findall(NUMBER, " ".join(labels.found.get("refers_to", ())))),
        consultations=route,
    )


def _head_lines(lines: list[str]) -> list[str]:
    end = next((at for at, line in enumerate(lines[:_LONGEST_HEAD]) if _BODY.match(line)), _LONGEST_HEAD)
    return lines[:end]


def _number_in(lines: list[str]) -> str | None:
    found = (_NUMBER_IN_LINE.search(line) for line in lines[:15])
    return next((match["number"] for match in found if match), None)


def _doc_type(labels: Labels, lines: list[str], text: str) -> str | None:
    said = labels.first("doc_type")
    if said:
        return said
    for line in lines[:25]:
        plain = " ".join(line.split())
        glued = _GLUED_TYPE.search(plain)
        if glued:
            return glued["type"]
        if _TYPE_LINE.fullmatch(plain):
            return plain.capitalize() if plain.isupper() else plain
        ahead = _TYPE_AHEAD.match(plain)
        if ahead:
            words = ahead["type"] or ahead["type2"]
            return words.capitalize() if words.isupper() else words
    return "Beschluss (TOP)" if _MINUTES.search(text) else None


def _date(labels: Labels, route: tuple[Consultation, ...]) -> PartialDate | None:
    """The paper's own date; where it has none, that of the meeting that decides."""
    own = _parsed(labels.first("date"))
    if own:
        return own
    turn = deciding(route)
    return (turn.date if turn else None) or _parsed(labels.first("meeting"))


def _date_in(lines: list[str]) -> PartialDate | None:
    """The date of a meeting that a line of the head names, or a date that stands alone ("Musterstadt, den …")."""
    for line in (" ".join(line.split()) for line in lines[:25]):
        if len(line) <= _LONGEST_LINE:
            found = _MEETING_LINE.search(line) or _DATE_LINE.fullmatch(line)
            if found and (date := _parsed(found["date"])):
                return date
    return None


def _parsed(words: str | None) -> PartialDate | None:
    try:
        return german_date(words) if words else None
    except InvalidValueError:
        return None


def _lead_office(labels: Labels) -> str | None:
    """The last of several labels is the most precise: a Dezernat, then its Dienststelle."""
    offices = labels.found.get("lead_office", ())
    return offices[-1] if offices else None


def _deciding_body(
    labels: Labels, route: tuple[Consultation, ...], draft: Draft, head_lines: list[str], is_paper: bool
) -> str | None:
    turn = deciding(route)
    if turn and turn.committee:
        return turn.committee
    known = deciding(draft.consultations)
    if known and known.committee:
        return known.committee
    return labels.first("committee") or acting_committee(draft.text, is_paper) or committee_line(head_lines)


def _public(labels: Labels) -> bool | None:
    said = labels.first("public")
    if said is None:
        loose = next(
            (line for line in labels.loose if re.fullmatch(r"(?:nicht\s?)?öffentlich", line, re.IGNORECASE)), None
        )
        said = loose
    return None if said is None else not re.match(r"nicht|vertraulich", said, re.IGNORECASE)
