"""The ledger in the graph: what is added stays; reading again, judging and withdrawing add more.

Every write also lists, in the same transaction, the bodies whose facts must be projected again, so that a
kill between ledger and projection loses nothing (see `projection.stored`).
"""

from collections.abc import Iterable, Sequence

from graph_model import frozen
from graph_model.ledger.entries import Bundle, Entries
from graph_model.ledger.errors import ErasedPaperError
from graph_model.ledger.reading_back import (
    all_entries,
    asked,
    entries_about,
    every,
    extent,
    identities_of_mentions,
)
from graph_model.ledger.rows import bundle_writes, pending, record_row, superseding
from graph_model.records.identities import minted_body_id
from graph_model.records.judgements import Judgement, JudgementKind, Withdrawal
from graph_model.storage.database import Database, Write
from graph_model.storage.paging import paged

_ERASED = ("statements", "readings", "documents", "mentions")


class Ledger:
    """Adds to the ledger of ``database`` and reads from it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, bundles: Sequence[Bundle]) -> None:
        """Writes documents as they were read, all or nothing; the newest reading of a paper supersedes earlier ones.
        ErasedPaperError where one of the papers was erased."""
        if not bundles:
            return
        with self._database.writing():
            self._refuse_erased(bundles)
            before = self.bodies_of_papers(bundle.document.paper for bundle in bundles)
            self._database.write(*bundle_writes(bundles), pending(before))

    def judge(self, judgement: Judgement) -> frozenset[str]:
        """Writes a judgement; returns the bodies that it touches."""
        touched = self.touched(judgement)
        self._database.write(Write("write/ledger/judgements", [record_row(judgement)]), pending(touched))
        return touched

    def withdraw(self, withdrawal: Withdrawal) -> None:
        """Takes a paper out of the facts; with ``erased`` its texts, quotes and values are removed physically,
        also from frozen states."""
        note = Write("write/ledger/withdrawals", [record_row(withdrawal)])
        with self._database.writing():
            touched = self.bodies_of_papers([withdrawal.paper])
            erasing = self._erasing(withdrawal) if withdrawal.erased else []
            self._database.write(note, superseding([withdrawal.paper]), *erasing, pending(touched))

    def entries(self, *, with_texts: bool = True) -> Entries:
        """The whole ledger; without the texts of documents where only facts are to follow from it."""
        return all_entries(self._database, with_texts=with_texts)

    def extent(self) -> tuple[int, ...]:
        """Differs as soon as anything was added to the ledger."""
        return extent(self._database)

    def entries_about(self, bodies: Iterable[str]) -> tuple[Entries, frozenset[str]]:
        """The part that the facts of these bodies follow from, and the bodies grown by what judgements tie to them."""
        return entries_about(self._database, bodies)

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, taken back or not."""
        return tuple(every(self._database, Judgement))

    def erased_papers(self) -> frozenset[str]:
        """Papers that must not be brought back."""
        return frozenset(w.paper for w in every(self._database, Withdrawal) if w.erased)

    def pending(self) -> dict[str, str]:
        """Bodies whose facts must be projected again, each with the mark of what touched it last."""
        return {properties["id"]: properties["mark"] for properties in paged(self._database, "read/ledger/pending")}

    def touched(self, judgement: Judgement) -> frozenset[str]:
        """The bodies whose facts a judgement may change, given or not."""
        if judgement.kind is JudgementKind.TAKE_BACK:
            taken = {j.id: j for j in self.judgements()}
            return frozenset().union(*(self.touched(taken[j]) for j in judgement.about if j in taken))
        named = {part for about in judgement.about for part in about.split("|")}
        mentions = {part for part in named if part.startswith("m_")}
        identities = identities_of_mentions(self._database, mentions)
        bodies = {part for part in named if part.startswith("b_")}
        bodies |= self.bodies_of_papers(part for part in named if part.startswith("p_"))
        return frozenset({*bodies, *(i.body for i in identities), *map(minted_body_id, mentions)})

    def bodies_of_papers(self, papers: Iterable[str]) -> frozenset[str]:
        """The bodies that any version of these papers names, as the rules decided."""
        mentions = {p["id"] for p in asked(self._database, "mentions_of_papers", papers=papers)}
        return frozenset(i.body for i in identities_of_mentions(self._database, mentions))

    def _refuse_erased(self, bundles: Sequence[Bundle]) -> None:
        papers = {bundle.document.paper: bundle.document for bundle in bundles}
        for withdrawal in asked(self._database, "withdrawals_of_papers", papers=papers):
            if withdrawal["erased"]:
                raise ErasedPaperError(withdrawal["paper"], papers[withdrawal["paper"]].origin)

    def _erasing(self, withdrawal: Withdrawal) -> list[Write]:
        papers = [withdrawal.paper]
        asked_for = {what: asked(self._database, f"{what}_of_papers", papers=papers) for what in _ERASED}
        erased = [
            Write(f"write/ledger/erase_{what}", [{"key": properties["id"]} for properties in found])
            for what, found in asked_for.items()
        ]
        return [*erased, frozen.erasing(self._database, papers, withdrawal.recorded)]
