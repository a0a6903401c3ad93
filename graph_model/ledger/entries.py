"""What the ledger holds, in memory: the input of the projection."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Self, TypeVar

from graph_model.records.documents import Document
from graph_model.records.identities import Identity
from graph_model.records.judgements import Judgement, Withdrawal
from graph_model.records.statements import Mention, Reading, Statement


@dataclass(frozen=True)
class Bundle:
    """One document as it was read once: what is written together or not at all."""

    document: Document
    reading: Reading
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    identities: tuple[Identity, ...]


@dataclass(frozen=True)
class Entries:
    """A ledger, whole or the part that some bodies need. Order carries no meaning."""

    documents: tuple[Document, ...] = ()
    readings: tuple[Reading, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    identities: tuple[Identity, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()

    @classmethod
    def of(
        cls,
        bundles: Iterable[Bundle],
        judgements: Iterable[Judgement] = (),
        withdrawals: Iterable[Withdrawal] = (),
    ) -> Self:
        """The entries of these bundles; what several bundles share stands once."""
        told = tuple(bundles)
        return cls(
            documents=_once(bundle.document for bundle in told),
            readings=_once(bundle.reading for bundle in told),
            mentions=_once(mention for bundle in told for mention in bundle.mentions),
            statements=_once(statement for bundle in told for statement in bundle.statements),
            identities=_once(identity for bundle in told for identity in bundle.identities),
            judgements=_once(judgements),
            withdrawals=_once(withdrawals),
        )

    def __add__(self, other: "Entries") -> "Entries":
        return Entries(*(_once((*getattr(self, f.name), *getattr(other, f.name))) for f in fields(Entries)))

    def known_on(self, moment: datetime) -> "Entries":
        """What was in the ledger at ``moment``. Documents and statements come and go with their readings; what
        was erased later is gone for the past too."""
        return Entries(
            documents=self.documents,
            readings=_until(self.readings, moment),
            mentions=self.mentions,
            statements=self.statements,
            identities=_until(self.identities, moment),
            judgements=_until(self.judgements, moment),
            withdrawals=tuple(w for w in self.withdrawals if w.erased or w.recorded <= moment),
        )


_Identified = TypeVar("_Identified", Document, Reading, Mention, Statement, Identity, Judgement, Withdrawal)
_Dated = TypeVar("_Dated", Reading, Identity, Judgement)


def _once(records: Iterable[_Identified]) -> tuple[_Identified, ...]:
    return tuple({record.id: record for record in records}.values())


def _until(records: Iterable[_Dated], moment: datetime) -> tuple[_Dated, ...]:
    return tuple(record for record in records if record.recorded <= moment)
