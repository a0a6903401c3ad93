"""What a reader asks the table for: which rows, and how they are arranged."""

from dataclasses import dataclass, replace
from typing import Final

from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, Lived, Role, Status, Vocabulary


class Column(Vocabulary):
    """What the table can show; ``label`` is the heading."""

    MEMBER = "member", "Mitglied, zahlt"
    BODY = "body", "Zusammenschluss"
    BODY_KIND = "body_kind", "Art des Zusammenschlusses"
    ROLE = "role", "Als"
    STATUS = "status", "Stand"
    TIME = "time", "Seit, bis"
    UNIT = "unit", "Zuständig"
    SEAT = "seat", "Sitz"
    EUR = "eur", "EUR im Jahr"
    PURPOSE = "purpose", "Zweck und Nutzen"
    TOPICS = "topics", "Themen"
    LIVED = "lived", "Gelebt"
    OBLIGATION = "obligation", "Bindung"
    NOTICE = "notice", "Kündbar, Frist"
    TELL_BY = "tell_by", "Kündigen bis"
    SOURCE = "source", "Beleg"


class Grouping(Vocabulary):
    """By what rows stand together, with a subtotal."""

    MEMBER = "member", "nach Mitglied oder Zahlendem"
    BODY = "body", "nach Zusammenschluss"
    YEAR = "year", "nach Jahr"
    KIND = "kind", "nach Art des Beitrags"


class Terminable(Vocabulary):
    """Whether a membership can be ended by notice."""

    YES = "yes", "kündbar"
    NO = "no", "nicht kündbar"
    UNKNOWN = "unknown", "unbekannt"


class Known(Vocabulary):
    """Whether an amount is known."""

    WITH = "with", "nur mit bekanntem Betrag"
    WITHOUT = "without", "nur ohne bekannten Betrag"


class StatusChoice(Vocabulary):
    """How far a membership is decided, or all that holds together."""

    HOLDS = "holds", "gilt (beschlossen oder laufend)"
    CURRENT = Status.CURRENT.value, Status.CURRENT.label
    DECIDED = Status.DECIDED.value, Status.DECIDED.label
    PROPOSED = Status.PROPOSED.value, Status.PROPOSED.label
    APPLIED = Status.APPLIED.value, Status.APPLIED.label
    REJECTED = Status.REJECTED.value, Status.REJECTED.label
    ENDED = Status.ENDED.value, Status.ENDED.label

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The statuses that it stands for."""
        return (Status.CURRENT, Status.DECIDED) if self is StatusChoice.HOLDS else (Status(self.value),)


USUAL_COLUMNS: Final = (
    Column.MEMBER,
    Column.BODY,
    Column.UNIT,
    Column.EUR,
    Column.PURPOSE,
    Column.LIVED,
    Column.OBLIGATION,
    Column.NOTICE,
    Column.SOURCE,
)
SORTABLE: Final = frozenset(Column) - {Column.TOPICS, Column.SOURCE}


@dataclass(frozen=True, slots=True)
class TableAsked:
    """Which rows: ``member`` and ``body`` are ids or parts of names, ``text`` is looked for in names, units, purposes
    and benefits. ``year`` None: as last told; ``to_year``: the years from ``year`` to it."""

    member: str = ""
    body: str = ""
    kind: ContributionKind | None = None
    body_kind: BodyKind | None = None
    topic: str = ""
    role: Role | None = None
    status: StatusChoice | None = None
    year: int | None = None
    to_year: int | None = None
    lived: Lived | None = None
    terminable: Terminable | None = None
    known: Known | None = None
    text: str = ""

    @property
    def years(self) -> tuple[int | None, ...]:
        """The years asked for; None alone: as last told."""
        if self.year is None:
            return (None,)
        return tuple(range(self.year, (self.to_year or self.year) + 1))

    def of_year(self, year: int) -> "TableAsked":
        """The same for one year."""
        return replace(self, year=year, to_year=None)


@dataclass(frozen=True, slots=True)
class Arranged:
    """How rows stand: what cannot be sorted by is unknown, and unknown stands last whichever way."""

    columns: tuple[Column, ...] = USUAL_COLUMNS
    sort: Column = Column.MEMBER
    descending: bool = False
    grouping: Grouping | None = None
