"""From a draft to a document: masked, its head read, its ids derived."""

import hashlib
import re

from graph_model.records.documents import Consultation, Document, SourceKind, document_id, paper_id
from graph_model.values.vocabularies import Visibility
from loaders.reading.papers.head import Head, read_head
from loaders.sources.draft import Draft
from loaders.sources.masking.masking import mask
from loaders.sources.places import FILE_PLACE

_WITH_HEAD = (SourceKind.PAPER, SourceKind.PROFILE, SourceKind.PRESS)
_BESIDE = {"source_key", "loader", "origin", "file_id", "text", "title"}


def masked(draft: Draft) -> Draft:
    """The draft without natural persons; offsets stay, since masking keeps every code point."""
    return draft.model_copy(
        update={"text": mask(draft.text).text, "title": mask(draft.title).text if draft.title else None}
    )


def document_of(draft: Draft) -> Document:
    """The document of a draft, masked."""
    return document_of_masked(masked(draft))


def document_of_masked(draft: Draft) -> Document:
    """The document of a masked draft.

    What the source knows stands first, except for number, kind, date and lead office of a text that has a head of its
    own: council systems give those as they were typed in, years later at times.
    """
    head = read_head(draft) if draft.source in _WITH_HEAD else Head()
    own = bool(head.number and head.doc_type)
    key = _source_key(draft, head)
    checksum = checksum_of(draft)
    return Document(
        id=document_id(paper_id(key), checksum),
        paper=paper_id(key),
        source_key=key,
        source=_source(draft, head),
        loader=draft.loader,
        origin=draft.origin,
        checksum=checksum,
        text=draft.text,
        issuer=draft.issuer or head.issuer,
        number=_first(own and head.number, draft.number, head.number),
        title=draft.title or head.title,
        doc_type=_first(own and head.doc_type, draft.doc_type, head.doc_type),
        date=(head.date if own else None) or draft.date or head.date,
        lead_office=_first(own and head.lead_office, draft.lead_office, head.lead_office),
        deciding_body=_first(own and head.deciding_body, draft.deciding_body, head.deciding_body),
        status=draft.status or head.status,
        visibility=_visibility(draft, head),
        own_cost=head.own_cost,
        refers_to=draft.refers_to or head.refers_to,
        consultations=_consultations(draft.consultations, head.consultations),
        edition=draft.edition,
    )


def _first(*told: str | bool | None) -> str | None:
    return next((words for words in told if isinstance(words, str) and words), None)


def _source_key(draft: Draft, head: Head) -> str:
    """A paper that names its authority, number and kind is the same paper wherever its file lies."""
    issuer, doc_type = draft.issuer or head.issuer, head.doc_type or draft.doc_type
    number = draft.number or head.number
    if draft.source_key.startswith(FILE_PLACE) and issuer and number and doc_type:
        return f"{issuer} {number} {doc_type}"
    return draft.source_key


def checksum_of(draft: Draft) -> str:
    """What tells two versions of a masked draft apart: its text, and what the source says beside it."""
    beside = draft.model_dump_json(exclude=_BESIDE)
    return hashlib.sha256(f"{beside}\n{draft.title}\n{draft.text}".encode()).hexdigest()


def _source(draft: Draft, head: Head) -> SourceKind:
    """A text without number, kind and route is no paper of a council: a press text, a page, a letter."""
    is_news = re.match(r"Presse|Medien", head.doc_type or "") is not None
    is_paper = draft.paper_id or head.number or (head.doc_type and not is_news) or head.consultations
    return SourceKind.PRESS if draft.source is SourceKind.PAPER and not is_paper else draft.source


def _visibility(draft: Draft, head: Head) -> Visibility:
    return Visibility.CLOSED if head.public is False else draft.visibility


def _consultations(known: tuple[Consultation, ...], read: tuple[Consultation, ...]) -> tuple[Consultation, ...]:
    """What the source knows, and the turns that only the text tells (another day or another committee)."""
    told = {turn.date for turn in known if turn.date}
    return (*known, *(turn for turn in read if turn.date not in told)) if known else read
