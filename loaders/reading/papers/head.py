"""The head of a paper: what its first lines, its route and its wording say about the paper itself."""

import re

from graph_model.records.documents import Consultation
from graph_model.records.record import Record
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import PaperStatus
from loaders.reading.papers.acting import acting_committee, committee_line, informed_committee, sitting_committee
from loaders.reading.papers.committees import committee_in
from loaders.reading.papers.days import day_in, own_day, parsed, signed_day
from loaders.reading.papers.issuers import read_issuer
from loaders.reading.papers.kinds import paper_kind, plain_lines, weak
from loaders.reading.papers.labels import Labels, read_labels
from loaders.reading.papers.lines import LONGEST_HEAD, columns_apart, head_lines
from loaders.reading.papers.numbers import number_in, numbers_of
from loaders.reading.papers.offices import is_office, office_in
from loaders.reading.papers.openness import public_in
from loaders.reading.papers.paper_words import standing_of
from loaders.reading.papers.route import deciding, is_table_head, opens_route, read_route
from loaders.reading.papers.standing import standing
from loaders.reading.papers.telling import telling
from loaders.reading.papers.titles import read_title
from loaders.sources.draft import Draft

_BODY = re.compile(
    r"^\s*(?:\d\.\s*)?(?:I{1,3}\.\s)?(?:Beschluss(?:vorschlag|antrag|entwurf|empfehlung|text)|Antrag(?:,|\san\sden|\san\sdie)"
    r"|Sachverhalt|Sachdarstellung|Begründung|Vormerkung|Information \(|Sehr geehrte)",
)
_LONGEST_TAIL = 2_000


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
    put_right = head_lines(lines)
    ahead = _before_body(put_right)
    apart = columns_apart(ahead)
    plain = plain_lines(apart)
    labels = read_labels(columns_apart([line for line in ahead if not is_table_head(line)]))
    route = read_route(put_right)
    number = labels.first("number") or number_in(plain) or labels.first("decision_number")
    doc_type = _doc_type(labels, plain, draft)
    told = telling(draft.text)
    title = labels.first("subject") or draft.title or read_title(ahead, labels.taken)
    return Head(
        issuer=read_issuer(lines, draft.text, title, route),
        number=number,
        title=title,
        doc_type=doc_type,
        date=_date(labels, route, plain, draft.text),
        lead_office=_lead_office(labels, plain, draft.title),
        deciding_body=_deciding_body(labels, route, draft, plain, told, _is_paper(number, doc_type)),
        status=standing(draft.text, told, doc_type or draft.doc_type, route),
        public=public_in(labels, plain, deciding(route)),
        own_cost=labels.first("own_cost"),
        refers_to=numbers_of(" ".join(labels.found.get("refers_to", ()))),
        consultations=route,
    )


def _is_paper(number: str | None, doc_type: str | None) -> bool:
    """Whether it is a paper of the council itself; a press text only reports on one."""
    return number is not None or (doc_type is not None and standing_of(doc_type) != "press")


def _before_body(lines: list[str]) -> list[str]:
    end = next((at for at, line in enumerate(lines) if _BODY.match(line)), LONGEST_HEAD)
    return lines[:end]


def _doc_type(labels: Labels, plain: list[str], draft: Draft) -> str | None:
    """The labelled kind, except in an excerpt of minutes, where it is that of the paper they speak of."""
    read = paper_kind(plain, draft.text)
    if read and read.startswith("Auszug"):
        return read
    said = labels.first("doc_type")
    if said:
        return said
    return None if read and weak(read) and draft.doc_type else read


def _date(labels: Labels, route: tuple[Consultation, ...], plain: list[str], text: str) -> PartialDate | None:
    """The paper's own date; where it has none, that of the meeting that decides."""
    own = parsed(labels.first("date"))
    if own:
        return own
    after = plain_lines(text[-_LONGEST_TAIL:].splitlines())
    turn = deciding(route)
    if turn and turn.date:
        return (
            own_day([line for line in plain if line not in labels.taken], _start_of_route(plain))
            or signed_day(after)
            or turn.date
        )
    return parsed(labels.first("meeting")) or day_in(plain, after)


def _start_of_route(plain: list[str]) -> int:
    return next((at for at, line in enumerate(plain) if opens_route(line)), len(plain))


def _lead_office(labels: Labels, plain: list[str], title: str | None) -> str | None:
    """The last of several labels is the most precise: a Dezernat, then its Dienststelle. Below an empty label stands
    the title of the paper at times."""
    offices = [office for office in labels.found.get("lead_office", ()) if not (title and office.startswith(title))]
    writers = (writer for writer in labels.found.get("person", ()) if is_office(writer))
    return offices[-1] if offices else next(writers, None) or office_in(plain)


def _deciding_body(
    labels: Labels, route: tuple[Consultation, ...], draft: Draft, plain: list[str], told: str, is_paper: bool
) -> str | None:
    turn = deciding(route)
    if turn and turn.committee:
        return turn.committee
    known = deciding(draft.consultations)
    if known and known.committee:
        return known.committee
    labelled = labels.first("committee")
    if labelled:
        return committee_in(labelled) or labelled
    sitting = sitting_committee(plain) or informed_committee(plain)
    return sitting or acting_committee(told, is_paper) or committee_line(plain)
