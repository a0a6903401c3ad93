"""What keeping an import would do: what its documents name, and the facts that would come, go or read otherwise."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from app.answers.answer import BodyRef
from app.answers.called import document_label
from app.answers.documents.answers import DocumentRow
from app.answers.documents.listing import document_rows
from app.answers.importing.answers import FileFound, FoundBody, FoundDocument, ImportPreview
from app.answers.importing.editions import edition_difference
from app.answers.review.preview import projected, told_changes
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.ledger.reading_back import asked, identities_of_mentions
from graph_model.projection.accepted import ACCEPTED
from graph_model.projection.stored import StoredFacts
from graph_model.records.identities import Identity
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


def import_preview(
    database: Database, audience: Audience, files: Sequence[tuple[int, Sequence[Bundle]]]
) -> ImportPreview:
    """The preview of what these files hold, for those who will see it."""
    generation = StoredFacts(database).generation()
    bundles = [bundle for _, told in files for bundle in told]
    found = projected(database, audience, bundles=bundles)
    ledger = _Held.read(database, audience, bundles)
    editions = [edition_difference(database, audience, bundle, found) for bundle in bundles]
    return ImportPreview(
        generation=generation,
        files=tuple(FileFound(number=n, documents=tuple(_document(b, ledger) for b in told)) for n, told in files),
        changes=told_changes(found),
        editions=tuple(one for one in editions if one is not None),
    )


@dataclass(frozen=True)
class _Held:
    """What the ledger holds of what the bundles speak of: mention -> identity, bodies by id, paper -> version."""

    meant: Mapping[str, Identity]
    known: Mapping[str, BodyRef]
    versions: Mapping[str, DocumentRow]
    erased: frozenset[str]

    @classmethod
    def read(cls, database: Database, audience: Audience, bundles: Sequence[Bundle]) -> Self:
        meant = _meant(database, bundles)
        known = _known(database, audience, meant.values())
        return cls(meant, known, _versions(database, bundles), Ledger(database).erased_papers())


def _document(bundle: Bundle, held: _Held) -> FoundDocument:
    document = bundle.document
    replaces = held.versions.get(document.paper)
    return FoundDocument(
        id=document.id,
        label=document_label(document),
        title=document.title,
        number=document.number,
        date=document.date,
        issuer=document.issuer,
        source=document.source,
        visibility=document.visibility,
        length=len(document.text),
        statements=len(bundle.statements),
        sure=sum(one.confidence >= ACCEPTED for one in bundle.statements),
        bodies=tuple(_bodies(bundle, held.meant, held.known)),
        replaces=replaces if replaces and replaces.id != document.id else None,
        erased=document.paper in held.erased,
    )


def _bodies(bundle: Bundle, meant: Mapping[str, Identity], known: Mapping[str, BodyRef]) -> Iterable[FoundBody]:
    """Each body once, by the name that the document uses first."""
    seen: set[str] = set()
    for mention in bundle.mentions:
        identity = meant[mention.id]
        if identity.body not in seen:
            seen.add(identity.body)
            like = known.get(identity.like) if identity.like else None
            yield FoundBody(name=mention.name, means=known.get(identity.body), like=like)


def _meant(database: Database, bundles: Sequence[Bundle]) -> dict[str, Identity]:
    """What each mention means; a name that an earlier version of the paper has means what it meant there."""
    mentions = {mention.id for bundle in bundles for mention in bundle.mentions}
    before = sorted(identities_of_mentions(database, mentions), key=lambda one: one.recorded)
    told = (identity for bundle in bundles for identity in bundle.identities)
    return {identity.mention: identity for identity in (*before, *told)}


def _known(database: Database, audience: Audience, meant: Iterable[Identity]) -> dict[str, BodyRef]:
    """The bodies that the identities speak of and that are held."""
    told = list(meant)
    wanted = {one.body for one in told} | {one.like for one in told if one.like}
    rows = database.read("read/bodies_by_id", ids=sorted(wanted), audience=audience.value)
    found = (row["body"] for row in rows)
    return {one["id"]: BodyRef(id=one["id"], name=one["name"], kind=one.get("kind")) for one in found}


def _versions(database: Database, bundles: Iterable[Bundle]) -> dict[str, DocumentRow]:
    """The version of each paper that holds now."""
    papers = {bundle.document.paper for bundle in bundles}
    told = [one for one in asked(database, "documents_of_papers", papers=papers) if one.get("current")]
    return {row.paper: row for row in document_rows(database, [one["id"] for one in told])}
