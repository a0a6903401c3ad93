"""OParl papers as drafts: one for each file with a text, one for a paper without."""

from collections.abc import Iterator

from graph_model.errors import InvalidValueError
from graph_model.records.documents import Consultation, SourceKind
from graph_model.values.dates import PartialDate
from loaders.reading.papers.outcomes import outcome_of, role_of
from loaders.reading.papers.route import deciding
from loaders.sources.draft import Draft, Tombstone
from loaders.sources.oparl_objects import OparlIndex, OparlObject, id_of, last_part, listed, text_of
from loaders.sources.text_tables import with_rows

LOADER = "oparl"


def drafts_of(paper: OparlObject, index: OparlIndex, texts: dict[str, str], origin: str) -> Iterator[Draft | Tombstone]:
    """The drafts of a paper; ``texts`` are the texts of its files by their id or its last part. Of a deleted paper
    or file only the tombstone is left."""
    key = id_of(paper)
    if key is None:
        return
    if paper.get("deleted") is True:
        yield Tombstone(source_key=key, origin=origin)
        return
    bare = _bare_draft(paper, key, index, origin)
    count = 0
    for file in _files(paper):
        address = id_of(file)
        if address is None:
            continue
        if file.get("deleted") is True:
            yield Tombstone(source_key=file_key(key, address), origin=origin)
        elif text := texts.get(address) or texts.get(last_part(address)) or _own_text(file):
            count += 1
            update = {"source_key": file_key(key, address), "file_id": last_part(address), "text": text}
            yield with_rows(bare.model_copy(update=update))
    if not count:
        yield bare


def file_key(paper: str, file: str) -> str:
    """The source key of a file of a paper; a tombstone of the paper has the key before the "#"."""
    return f"{paper}#{file}"


def consultations_of(paper: OparlObject, index: OparlIndex) -> tuple[Consultation, ...]:
    """The paper's consultations with what the meetings made of it, earliest first."""
    key = id_of(paper) or ""
    nested = [index.find("Consultation", value) for value in listed(paper.get("consultation"))]
    known = [item for item in (*nested, *index.consultations_of.get(key, ())) if item and not item.get("deleted")]
    unique = {id_of(item) or str(at): item for at, item in enumerate(known)}
    turns = [_consultation(item, index) for item in unique.values()]
    return tuple(sorted(turns, key=lambda turn: (str(turn.date or "9999"), turn.id or "")))


def _bare_draft(paper: OparlObject, key: str, index: OparlIndex, origin: str) -> Draft:
    turns = consultations_of(paper, index)
    turn = deciding(turns)
    return Draft(
        source_key=key,
        source=SourceKind.PAPER,
        loader=LOADER,
        origin=origin,
        text="",
        file_id=last_part(key),
        paper_id=last_part(key),
        issuer=_name(index.find("Body", paper.get("body"))),
        number=text_of(paper, "reference"),
        title=text_of(paper, "name"),
        doc_type=text_of(paper, "paperType"),
        date=(turn.date if turn else None) or _date(paper.get("date")),
        lead_office=next((name for name in _names(paper.get("underDirectionOf"), index)), None),
        deciding_body=turn.committee if turn else None,
        consultations=turns,
        refers_to=_references(paper, index),
    )


def _consultation(item: OparlObject, index: OparlIndex) -> Consultation:
    key = id_of(item)
    agenda_item = index.find("AgendaItem", item.get("agendaItem")) or index.items_of.get(key or "", {})
    meeting = index.find("Meeting", item.get("meeting") or agenda_item.get("meeting")) or {}
    role = role_of(text_of(item, "role"))
    result = text_of(agenda_item, "result")
    names = _names(item.get("organization"), index) or _names(meeting.get("organization"), index)
    public = agenda_item.get("public")
    return Consultation(
        id=last_part(key) if key else None,
        date=_date(meeting.get("start")),
        committee="; ".join(names) or None,
        role=role,
        public=public if isinstance(public, bool) else None,
        result=result,
        outcome=outcome_of(result, role),
    )


def _files(paper: OparlObject) -> list[OparlObject]:
    """Main file first; it may be missing, stand a second time among the others, or be a reference only."""
    files = (*listed(paper.get("mainFile")), *listed(paper.get("auxiliaryFile")))
    objects = [value if isinstance(value, dict) else {"id": value} for value in files]
    return list({id_of(item): item for item in reversed(objects)}.values())[::-1]


def _own_text(file: OparlObject) -> str:
    text = file.get("text")
    return text if isinstance(text, str) and text.strip() else ""


def _names(references: object, index: OparlIndex) -> list[str]:
    found = (_name(index.find("Organization", reference)) for reference in listed(references))
    return [name for name in found if name]


def _name(item: OparlObject | None) -> str | None:
    return text_of(item, "name", "shortName") if item else None


def _references(paper: OparlObject, index: OparlIndex) -> tuple[str, ...]:
    """Numbers of the papers above this one, where they are known."""
    above = [
        index.find("Paper", value)
        for name in ("superordinatedPaper", "relatedPaper")
        for value in listed(paper.get(name))
    ]
    return tuple(number for item in above if item and (number := text_of(item, "reference")))


def _date(value: object) -> PartialDate | None:
    try:
        return PartialDate.parse(str(value)[:10]) if value else None
    except InvalidValueError:
        return None
