"""Entries by hand: what stands in no paper has the same way into the ledger, as a Document of kind Eintrag."""

from datetime import UTC, datetime

from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.claims import BodyClaim, Claim, ContributionClaim, EventClaim, MembershipClaim
from graph_model.records.documents import Document, SourceKind, document_id, paper_id
from graph_model.records.record import Record, content_id
from graph_model.records.statements import LONGEST_PASSAGE, Evidence, Mention, PassageForm, Reading, Statement
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.value_words import value_word
from graph_model.values.vocabularies import Visibility
from graph_model.values.words import field_word, statement_word
from loaders.areas import known_places
from loaders.resolution.identify import identify
from loaders.resolution.known_bodies import KnownBodies
from loaders.sources.masking.masking import mask

_RULE = "eintrag"
_FREE_TEXTS = ("unit", "seat", "purpose", "benefit", "target_group", "note")


class Entry(Record):
    """What a role or unit (``by``, never a person's name) states on a ``basis`` ("Bescheid vom …") on a ``day``.
    ``subjects`` and ``objects`` are names, in the places that the claim gives them."""

    subjects: tuple[str, ...]
    objects: tuple[str, ...] = ()
    claim: Claim
    by: str
    basis: str
    day: PartialDate
    visibility: Visibility = Visibility.PUBLIC


def enter(database: Database, entry: Entry) -> Document:
    """Writes the entry and projects what it touches. An entry on the same matter supersedes the earlier one."""
    bundle = bundle_of(database, entry)
    Ledger(database).add([bundle])
    StoredFacts(database).update()
    return bundle.document


def bundle_of(database: Database, entry: Entry) -> Bundle:
    """What the entry would write, as of now; nothing is written."""
    known = KnownBodies.from_ledger(database, known_places(database))
    return _bundle(masked(entry), known, datetime.now(UTC))


def masked(entry: Entry) -> Entry:
    """The entry with names of persons masked in all that is free text; names of bodies stay."""
    claim = entry.claim.model_copy(
        update={
            name: mask(value).text for name in _FREE_TEXTS if isinstance(value := getattr(entry.claim, name, None), str)
        }
    )
    told = {"by": mask(entry.by).text, "basis": mask(entry.basis).text, "claim": claim}
    return entry.model_copy(update=told)


def _bundle(entry: Entry, known: KnownBodies, recorded: datetime) -> Bundle:
    document = _document(entry)
    subjects = tuple(Mention.of(document.paper, name) for name in entry.subjects)
    objects = tuple(Mention.of(document.paper, name) for name in entry.objects)
    mentions = tuple({mention.id: mention for mention in (*subjects, *objects)}.values())
    said = Statement.of(
        entry.claim,
        _evidence(document),
        subjects=tuple(mention.id for mention in subjects),
        objects=tuple(mention.id for mention in objects),
        rule=_RULE,
    )
    named = [Statement.of(BodyClaim(), said.evidence, subjects=(m.id,), rule=_RULE) for m in mentions]
    statements = (said, *(s for s in named if s.id != said.id))
    return Bundle(
        document=document,
        reading=Reading.of(document.id, document.paper, _RULE, tuple(s.id for s in statements), recorded),
        mentions=mentions,
        statements=statements,
        identities=identify(mentions, statements, known, issuer=entry.by, recorded=recorded),
    )


def _document(entry: Entry) -> Document:
    text = mask(_text(entry)).text
    key = f"eintrag|{'|'.join(_matter(entry))}"
    checksum = content_id("c", text, entry.visibility)
    return Document(
        id=document_id(paper_id(key), checksum),
        paper=paper_id(key),
        source_key=key,
        source=SourceKind.ENTRY,
        loader="eintrag",
        origin=f"Eintrag: {entry.by}",
        checksum=checksum,
        text=text,
        title=f"Eintrag {statement_word(entry.claim.kind)} {_when(entry.day)}",
        doc_type=SourceKind.ENTRY.value,
        date=entry.day,
        visibility=entry.visibility,
        entered_by=entry.by,
        basis=entry.basis,
    )


def _when(day: PartialDate) -> str:
    """``vom 12.03.2014``; a year or a month alone as ``von 2014``."""
    return f"{'vom' if day.day else 'von'} {day.german()}"


def _matter(entry: Entry) -> list[str]:
    """What the entry is about, without the values that a later entry may correct."""
    claim = entry.claim
    about: list[object] = [claim.kind, *entry.subjects, "in", *entry.objects]
    match claim:
        case MembershipClaim():
            about.append(claim.role)
        case ContributionClaim():
            about += [claim.contribution_kind, claim.per, claim.year]
        case EventClaim():
            about.append(claim.event)
        case _:
            about.append(content_id("c", claim))
    return [str(part) for part in about]


def _text(entry: Entry) -> str:
    """The form as one line, and who states it on what basis as the other."""
    told = entry.claim.model_dump(exclude_none=True, exclude_defaults=True, exclude={"kind"})
    sides = [" und ".join(names) for names in (entry.subjects, entry.objects) if names]
    fields = [f"{field_word(name)}: {value_word(value)}" for name, value in told.items()]
    line = "; ".join([f"{statement_word(entry.claim.kind)}: {' – '.join(sides)}", *fields])
    return f"{line[:LONGEST_PASSAGE]}\nStand {entry.day.german()}, {entry.by}; Grundlage: {entry.basis}"


def _evidence(document: Document) -> Evidence:
    line = document.text.partition("\n")[0]
    return Evidence(document=document.id, start=0, end=len(line), quote=line, form=PassageForm.FIELD)
