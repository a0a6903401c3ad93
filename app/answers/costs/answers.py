"""What is answered about costs: cells of the ledger, sums, plans, deadlines, what reaches whom, comparisons."""

from datetime import date
from decimal import Decimal

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.paging import Page
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.indirect import Certainty
from graph_model.analysis.costs.kinds import CostClass
from graph_model.analysis.costs.notices import NoticeState
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Basis, ContributionKind, Role, Status


class CostCell(Answer):
    """One amount in one year (``year`` None: as last told), EUR a year or ``once``. ``eur`` None is unknown, never 0.
    ``stands_in`` names the total that holds it; ``told`` is the year that its paper tells it for; ``computation`` shows
    a fee formula, ``estimated`` why its result is an estimate; ``keys`` are the facts that it rests on."""

    payer: BodyRef
    payee: BodyRef
    year: int | None
    kind: ContributionKind | None
    kind_inferred: bool
    cost_class: CostClass
    once: bool
    status: Status
    basis: Basis | None
    stands_in: str
    grounds: Grounds | None
    told: int | None
    eur: Decimal | None
    high: Decimal | None
    computation: str | None
    estimated: str | None
    contradictions: tuple[str, ...]
    keys: tuple[str, ...]
    statements: tuple[str, ...]
    evidence: tuple[Citation, ...]


class CostSum(Answer):
    """A year's sum of a payer, a payee, a kind or all, one class of costs by itself. ``eur`` = ``told`` + ``carried`` +
    ``planned`` (``high``: ranges by their upper end); ``stale`` and ``once`` are apart from it; ``unknown`` counts what
    has no sum. ``facts`` counts what all of it rests on, ``keys`` names these; in a page of sums the first 50, of which
    the cells of the same payer, payee and year name all."""

    body: BodyRef | None
    kind: ContributionKind | None
    cost_class: CostClass
    year: int
    eur: Decimal
    high: Decimal
    told: Decimal
    carried: Decimal
    planned: Decimal
    stale: Decimal
    once: Decimal
    unknown: int
    facts: int
    keys: tuple[str, ...]


class PlannedSum(Answer):
    """A sum that was set or paid for a year."""

    year: int
    eur: Decimal


class PlanProposal(Answer):
    """``eur`` None: nothing can be proposed, or nothing is due (``ended``); ``words`` shows the computation."""

    year: int
    eur: Decimal | None
    high: Decimal | None
    words: str
    check: bool
    ended: bool


class AskedSum(Answer):
    """What is proposed or applied for, and in no proposal."""

    year: int | None
    eur: Decimal | None
    status: Status


class PlanRow(Answer):
    """One payer, payee and kind: the last Ansatz, the last result, and a proposal for four years."""

    payer: BodyRef
    payee: BodyRef
    kind: ContributionKind | None
    cost_class: CostClass
    once: bool
    budget: PlannedSum | None
    result: PlannedSum | None
    proposals: tuple[PlanProposal, ...]
    asked: tuple[AskedSum, ...]
    evidence: tuple[Citation, ...]


class PlanTotal(Answer):
    """What the proposals of a class come to in a year: sure ones, those to be checked, and how many have no sum."""

    cost_class: CostClass
    year: int
    eur: Decimal
    to_check: Decimal
    unknown: int


class PlanAnswer(Page[PlanRow]):
    """``year`` is the budget year, the lines plan it and the three after it; ``totals`` are those of all pages."""

    year: int
    totals: tuple[PlanTotal, ...]


class DeadlineRow(Answer):
    """By when a membership has to be ended so that the fee of ``year`` is saved; no dates: a task, and ``why`` says
    what is to be clarified. ``later_*`` are the dates for the next year that can still be saved. ``saves`` is EUR a
    year, None where no sum is known."""

    member: BodyRef
    body: BodyRef
    role: Role
    unit: str | None
    year: int
    state: NoticeState
    decided_by: date | None
    told_by: date | None
    ends: date | None
    why: str
    later_decided_by: date | None
    later_told_by: date | None
    later_ends: date | None
    saves: Decimal | None
    saves_grounds: Grounds | None
    legal_check: str | None
    notice: Notice | None
    key: str
    evidence: tuple[Citation, ...]


class NoticePlan(Answer):
    """The deadlines for the fee of ``year``: days that are to come (``open``), days that have passed, with the next
    ones (``missed``), and ``tasks`` without a day; of each some, and of all of them how many there are and what they
    save a year, as far as it is known (None: no sum is)."""

    year: int
    lead_days: int
    open: tuple[DeadlineRow, ...]
    missed: tuple[DeadlineRow, ...]
    tasks: tuple[DeadlineRow, ...]
    open_total: int
    missed_total: int
    tasks_total: int
    open_saves: Decimal | None
    missed_saves: Decimal | None
    tasks_saves: Decimal | None


class HopRow(Answer):
    """One payment on the way; ``high`` None: no amount is known."""

    payer: BodyRef
    payee: BodyRef
    low: Decimal
    high: Decimal | None
    told: str
    keys: tuple[str, ...]
    evidence: tuple[Citation, ...]


class ReachAnswer(Answer):
    """What of the payer's money reaches the targets in a year: ``direct``, and in all from ``low`` to ``high`` (None:
    open; ``known_high`` is the bound by what is known). ``words`` says it in German."""

    payer: BodyRef
    targets: tuple[BodyRef, ...]
    year: int | None
    direct: Decimal
    low: Decimal
    high: Decimal | None
    known_high: Decimal
    certainty: Certainty
    words: str
    hops: tuple[HopRow, ...]


class ComparisonRow(Answer):
    """What a payer gives by the head of its inhabitants, or what a body receives by the member. ``each`` None: the
    inhabitants, or the members, are not all known. ``count`` are the heads or members; ``least`` to ``most`` what
    single payers give a body."""

    body: BodyRef
    eur: Decimal
    high: Decimal
    count: int | None
    each: Decimal | None
    count_source: str | None
    estimated: bool
    payers: int | None = None
    least: Decimal | None = None
    middle: Decimal | None = None
    most: Decimal | None = None
    keys: tuple[str, ...]
