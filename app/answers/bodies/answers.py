"""What is answered about one body: everything its page shows, from one query."""

from collections.abc import Mapping

from app.answers.answer import Answer
from app.answers.costs.totals import Totals
from app.answers.documents.answers import DocumentRef
from app.answers.rows import (
    AreaRow,
    BodyCard,
    ContradictionRow,
    ContributionRow,
    IndirectTie,
    MembershipRow,
    OverlapRow,
    PartRow,
    SuccessionRow,
    TopicRow,
)


class BodyAnswer(Answer):
    """``asked`` is the id that was asked for: another one than ``body.id`` where it was merged into this body.

    ``memberships``: what the body is member of; ``members``: who is member of it; ``paid`` and ``received`` are
    contributions as payer and as payee; ``parts`` are its organs, ``wholes`` what it is an organ of; ``indirect``:
    bodies it is member of through another one; ``documents`` say any of it, the newest first. Where long sections are
    cut, ``counts`` tells how many rows each holds, totals are those of all rows, and documents those of the rows.
    """

    asked: str
    body: BodyCard
    memberships: tuple[MembershipRow, ...] = ()
    members: tuple[MembershipRow, ...] = ()
    indirect: tuple[IndirectTie, ...] = ()
    paid: tuple[ContributionRow, ...] = ()
    paid_totals: Totals
    received: tuple[ContributionRow, ...] = ()
    received_totals: Totals
    successions: tuple[SuccessionRow, ...] = ()
    parts: tuple[PartRow, ...] = ()
    wholes: tuple[PartRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    areas: tuple[AreaRow, ...] = ()
    overlaps: tuple[OverlapRow, ...] = ()
    contradictions: tuple[ContradictionRow, ...] = ()
    documents: tuple[DocumentRef, ...] = ()
    counts: Mapping[str, int] = {}

    def count(self, section: str) -> int:
        """How many rows a section holds, those that are left out included."""
        return self.counts.get(section, len(getattr(self, section)))
