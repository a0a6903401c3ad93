"""Which documents refer to which, by the numbers and keys that they name: looked up once for a ledger."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.answers.ledger_kept import of_ledger
from graph_model.records.documents import Document
from graph_model.storage.database import Database


@dataclass(frozen=True, slots=True)
class _Head:
    """What a document is referred to by; ``issuer`` is empty where none is known."""

    id: str
    issuer: str
    visibility: str

    def may_mean(self, issuer: str) -> bool:
        """Whether somebody who writes for ``issuer`` can mean it by its number alone."""
        return self.issuer in ("", issuer)


@dataclass(frozen=True)
class References:
    """The current documents by paper and by number, and those that name a paper or a number."""

    by_paper: Mapping[str, Sequence[_Head]]
    by_number: Mapping[str, Sequence[_Head]]
    naming: Mapping[str, Sequence[_Head]]

    @classmethod
    def of(cls, documents: Sequence[Sequence[Any]]) -> "References":
        """``documents`` as ``read/document_references`` gives them."""
        papers, numbers, naming = (defaultdict[str, list[_Head]](list) for _ in range(3))
        for document_id, paper, number, issuer, visibility, refers_to in sorted(documents, key=lambda one: one[0]):
            head = _Head(document_id, issuer, visibility)
            papers[paper].append(head)
            if number:
                numbers[number].append(head)
            for named in dict.fromkeys(refers_to):
                naming[named].append(head)
        return cls(papers, numbers, naming)

    def named_by(self, told: Document, visibilities: Sequence[str]) -> list[str]:
        """Ids of the documents that ``told`` refers to, of these visibilities."""
        found = (head for name in told.refers_to for head in self._meant(name, told.issuer or ""))
        return _seen(found, told, visibilities)

    def naming_of(self, told: Document, visibilities: Sequence[str]) -> list[str]:
        """Ids of the documents that refer to ``told``, of these visibilities."""
        by_number = self.naming.get(told.number, ()) if told.number else ()
        found = (head for head in by_number if head.may_mean(told.issuer or ""))
        return _seen((*self.naming.get(told.paper, ()), *found), told, visibilities)

    def _meant(self, name: str, issuer: str) -> Iterator[_Head]:
        yield from self.by_paper.get(name, ())
        yield from (head for head in self.by_number.get(name, ()) if head.may_mean(issuer))


def _seen(found: "Iterator[_Head] | Sequence[_Head]", told: Document, visibilities: Sequence[str]) -> list[str]:
    return sorted({head.id for head in found if head.visibility in visibilities} - {told.id})


def references(database: Database) -> References:
    """Those of the ledger as it is now."""

    def made() -> References:
        return References.of(database.read("read/document_references")[0]["documents"])

    return of_ledger(database, "references of documents", made)
