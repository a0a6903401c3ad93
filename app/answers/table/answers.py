"""What the table answers: rows, groups with their subtotals, totals that say what they count, the filter in words."""

from datetime import date
from decimal import Decimal

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.costs.answers import CostCell
from app.answers.costs.totals import OwnTotal
from app.answers.table.asked import Column
from graph_model.analysis.costs.notices import NoticeState
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import ContributionKind, Lived, Obligation, Role, Status


class TableRow(Answer):
    """One member (or payer) and one body. ``keys`` are the facts of the tie, best first, empty where only payments are
    known; ``status`` None: no membership is known. ``eur`` to ``eur_high`` is what counts in the yearly total, None
    where no sum is known, never 0 for it; ``costs`` are all amounts, each with its grounds and passages. ``told_by``
    and ``decided_by``: by when to end it so that the fee of ``notice_year`` is saved; None: ``why`` says why not.
    ``judged`` names the judgements that shaped the tie; ``group`` is the key of its group."""

    member: BodyRef
    body: BodyRef
    keys: tuple[str, ...]
    roles: tuple[Role, ...]
    status: Status | None
    since: PartialDate | None
    until: PartialDate | None
    unit: str | None
    seat: str | None
    purpose: str | None
    benefit: str | None
    topics: tuple[str, ...]
    lived: Lived
    lived_as_of: PartialDate | None
    obligation: Obligation | None
    terminable: bool | None
    notice: Notice | None
    notice_year: int
    notice_state: NoticeState | None
    decided_by: date | None
    told_by: date | None
    ends: date | None
    why: str
    legal_check: str | None
    eur: Decimal | None
    eur_high: Decimal | None
    costs: tuple[CostCell, ...]
    judged: tuple[str, ...]
    group: str
    evidence: tuple[Citation, ...]


class KindSum(Answer):
    """What of a yearly total is of one kind (None: no source names it)."""

    kind: ContributionKind | None
    eur: Decimal
    high: Decimal
    amounts: int


class TableTotals(Answer):
    """``yearly`` to ``yearly_high``: EUR a year of what is decided or running, which is ``told`` + ``carried`` +
    ``planned``, levies, services and investments apart in ``own``. ``stale`` has had no paper for too long and is in no
    sum of a year; as last told it is a part of ``yearly``. The rest counts amounts (``unknown``, ``undated``,
    ``waived``, ``apart``) and rows: those that only payments tell of (``paid_only``) and those ``without_amount``.
    ``words`` says it in German sentences."""

    rows: int
    paid_only: int
    members: int
    bodies: int
    amounts: int
    yearly: Decimal
    yearly_high: Decimal
    told: Decimal
    carried: Decimal
    planned: Decimal
    stale: Decimal
    stale_amounts: int
    once: Decimal
    once_amounts: int
    by_kind: tuple[KindSum, ...]
    own: tuple[OwnTotal, ...]
    without_amount: int
    unknown: int
    undated: int
    waived: int
    apart: int
    stand_from: int | None
    stand_to: int | None
    words: tuple[str, ...]


class Group(Answer):
    """Rows that stand together under ``label``; ``body`` where it is one."""

    key: str
    label: str
    body: BodyRef | None
    totals: TableTotals


class TableAnswer(Answer):
    """``rows`` from ``start`` on of ``total``; ``groups`` are those of the rows shown, each counting all its rows;
    ``totals`` count all rows."""

    year: int | None
    to_year: int | None
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    groups: tuple[Group, ...]
    totals: TableTotals
    filter_words: str
    total: int
    start: int
    next_cursor: str | None = None


class PivotCell(Answer):
    """One year of one payer or body: ``eur`` (to ``high``) is ``told`` + ``carried`` + ``planned``; ``stale`` and the
    number of amounts that are ``unknown`` stand beside it; ``amounts`` counts what ``eur`` adds up, 0: no sum."""

    year: int
    eur: Decimal
    high: Decimal
    told: Decimal
    carried: Decimal
    planned: Decimal
    stale: Decimal
    unknown: int
    amounts: int


class PivotRow(Answer):
    """The years of one payer or body; ``body`` None: all together."""

    body: BodyRef | None
    cells: tuple[PivotCell, ...]


class PivotAnswer(Answer):
    """Sums of one class of costs by payer or body and year; ``total`` counts the rows of all pages."""

    years: tuple[int, ...]
    rows: tuple[PivotRow, ...]
    totals: PivotRow
    filter_words: str
    words: str
    total: int
    start: int
    next_cursor: str | None = None
