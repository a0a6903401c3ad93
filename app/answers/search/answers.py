"""What a search found, by sort."""

from enum import StrEnum

from pydantic import Field

from app.answers.answer import Answer
from app.answers.documents.answers import DocumentRow
from app.answers.rows import BodyRow


class Sort(StrEnum):
    """What can be found."""

    BODY = "body"
    MEMBER = "member"
    PLACE = "place"
    PAPER = "paper"
    TOPIC = "topic"


class Passage(Answer):
    """Words of a text around what was found: what stands ``before`` it, the words themselves, and what ``after``."""

    before: str
    found: str
    after: str


class PaperHit(Answer):
    """A document whose head or text holds the words; ``passage`` None: only its head does."""

    document: DocumentRow
    passage: Passage | None = None


class PlaceHit(Answer):
    """A territory by its key; ``kommunen`` counts the Kommunen known there."""

    place: str
    name: str
    kommunen: int = 0


class TopicHit(Answer):
    """A topic by its key and German word, and how many bodies work on it."""

    topic: str
    name: str
    bodies: int


class SearchAnswer(Answer):
    """``bodies`` are what others are member of, ``members`` the Kommunen and others that are members; ``documents`` are
    those of ``papers``. ``totals`` count all that were found, by sort. ``instead``: words that were taken for others,
    since no name holds these, as (asked, taken)."""

    text: str
    bodies: tuple[BodyRow, ...] = ()
    members: tuple[BodyRow, ...] = ()
    places: tuple[PlaceHit, ...] = ()
    papers: tuple[PaperHit, ...] = ()
    topics: tuple[TopicHit, ...] = ()
    totals: dict[Sort, int] = Field(default_factory=dict)
    instead: tuple[tuple[str, str], ...] = ()
    next_cursor: str | None = None

    @property
    def documents(self) -> tuple[DocumentRow, ...]:
        """The papers without their passages."""
        return tuple(hit.document for hit in self.papers)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was found."""
        return not any(self.totals.values())


class Suggestion(Answer):
    """One line of what may be meant while somebody types; ``key`` is that of its ``sort``."""

    sort: Sort
    key: str
    name: str
