"""By when memberships have to be ended so that the fee of a year is saved, and what is to be clarified before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.answers.answer import Citation
from app.answers.costs.answers import DeadlineRow, NoticePlan
from app.answers.costs.view import CostView
from app.answers.paging import USUAL_PAGE, Page, stretch
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.watching import Watch, stretches, unwatched
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.notices import Deadline, NoticeState, deadlines
from graph_model.analysis.costs.totals import low_of

MOST_SHOWN: Final = 60


def notices(
    view: CostView,
    year: int | None = None,
    *,
    payer: str | None = None,
    lead_days: int | None = None,
    scope: Scope = EVERYTHING,
    passages_each: int | None = None,
    watch: Watch = unwatched,
) -> tuple[DeadlineRow, ...]:
    """The deadlines for ``year`` (None: the next one), the nearest first, tasks last; ``lead_days`` before a notice
    the committee has to decide. ``passages_each``: so many passages of each are enough. Raises what the watch
    raises."""
    return _rows(view, _found(view, year, payer, lead_days, scope), passages_each, watch)


def notices_count(
    view: CostView,
    year: int | None = None,
    *,
    payer: str | None = None,
    lead_days: int | None = None,
    scope: Scope = EVERYTHING,
) -> int:
    """How many there are."""
    return len(_found(view, year, payer, lead_days, scope))


def notices_page(
    view: CostView,
    year: int | None = None,
    *,
    payer: str | None = None,
    lead_days: int | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
) -> Page[DeadlineRow]:
    """The same, page by page; ``limit`` None gives all that are left. Raises BadCursorError, BadLimitError."""
    found = _found(view, year, payer, lead_days, scope)
    part = stretch("notices", len(found), lambda at: _place(found[at]), cursor, limit)
    rows = _rows(view, found[part.start : part.end])
    return Page[DeadlineRow](rows=rows, total=len(found), next_cursor=part.next_cursor)


def _place(deadline: Deadline) -> tuple[str, str]:
    """By what it stands in the list."""
    return deadline.next_day.isoformat(), deadline.membership.key


def notice_plan(
    view: CostView,
    year: int | None = None,
    *,
    payer: str | None = None,
    lead_days: int | None = None,
    scope: Scope = EVERYTHING,
    start: int = 0,
    most: int | None = MOST_SHOWN,
    watch: Watch = unwatched,
) -> NoticePlan:
    """The same parted into days that are to come, days that have passed, and tasks without a day; of each part
    ``most`` (None: all) from ``start`` on, and how many there are. Raises what the watch raises."""
    parts = _parts(view, year, payer, lead_days, scope)
    of_each = slice(start, None if most is None else start + most)
    told = [one for state in NoticeState for one in parts[state].found[of_each]]
    rows = {row.key: row for row in _rows(view, told, watch=watch)}
    shown = {state: tuple(rows[one.membership.key] for one in parts[state].found[of_each]) for state in NoticeState}
    return NoticePlan(
        year=year or _next_year(view),
        lead_days=_lead(view, lead_days),
        open=shown[NoticeState.OPEN],
        missed=shown[NoticeState.MISSED],
        tasks=shown[NoticeState.TASK],
        open_total=len(parts[NoticeState.OPEN].found),
        missed_total=len(parts[NoticeState.MISSED].found),
        tasks_total=len(parts[NoticeState.TASK].found),
        open_saves=parts[NoticeState.OPEN].saves,
        missed_saves=parts[NoticeState.MISSED].saves,
        tasks_saves=parts[NoticeState.TASK].saves,
    )


@dataclass(frozen=True)
class _Sort:
    """The deadlines of one state, and what they save together as far as it is known."""

    found: Sequence[Deadline]
    saves: Decimal | None

    @classmethod
    def of(cls, found: Sequence[Deadline]) -> "_Sort":
        known = [low_of(cells) for one in found if (cells := _known(one))]
        return cls(found, sum(known, Decimal(0)) if known else None)


def _next_year(view: CostView) -> int:
    return view.terms.rules.today.year + 1


def _lead(view: CostView, lead_days: int | None) -> int:
    return view.terms.lead_days if lead_days is None else lead_days


def _found(
    view: CostView, year: int | None, payer: str | None, lead_days: int | None, scope: Scope
) -> tuple[Deadline, ...]:
    """Those of one payer are found at once, those of all are kept."""
    asked, lead = year or _next_year(view), _lead(view, lead_days)

    def made() -> tuple[Deadline, ...]:
        return deadlines(view.ledger, view.facts, asked, lead_days=lead, payer=payer)

    found = made() if payer else view.now.remember(("deadlines", view.ledger, asked, lead), made)
    if payer or scope.is_everything:
        return found
    return tuple(one for one in found if scope.holds(one.membership.member))


def _parts(
    view: CostView, year: int | None, payer: str | None, lead_days: int | None, scope: Scope
) -> Mapping[NoticeState, _Sort]:
    """The same parted by what is to be done; of all payers kept."""

    def made() -> Mapping[NoticeState, _Sort]:
        parts: dict[NoticeState, list[Deadline]] = {state: [] for state in NoticeState}
        for one in _found(view, year, payer, lead_days, scope):
            parts[one.state].append(one)
        return {state: _Sort.of(told) for state, told in parts.items()}

    if payer:
        return made()
    key = ("parted deadlines", view.ledger, year or _next_year(view), _lead(view, lead_days), scope.key)
    return view.now.remember(key, made)


def _rows(
    view: CostView, found: Sequence[Deadline], most: int | None = None, watch: Watch = unwatched
) -> tuple[DeadlineRow, ...]:
    told = stretches(0, len(found), watch)
    return tuple(row for stretch in told for row in _stretch(view, found[stretch], most))


def _stretch(view: CostView, found: Sequence[Deadline], most: int | None) -> Iterator[DeadlineRow]:
    statements = [
        (*one.membership.statements, *(told for cell in one.fees for told in cell.statements))[:most] for one in found
    ]
    evidence = view.passages(statements)
    return (_row(view, one, told) for one, told in zip(found, evidence, strict=True))


def _row(view: CostView, deadline: Deadline, evidence: tuple[Citation, ...]) -> DeadlineRow:
    held, dates, later = deadline.membership, deadline.dates, deadline.later
    known = _known(deadline)
    return DeadlineRow(
        member=view.body(held.member),
        body=view.body(held.body),
        role=held.role,
        unit=held.unit,
        year=deadline.year,
        state=deadline.state,
        decided_by=dates.decided_by if dates else None,
        told_by=dates.told_by if dates else None,
        ends=dates.ends if dates else None,
        why=deadline.why,
        later_decided_by=later.decided_by if later else None,
        later_told_by=later.told_by if later else None,
        later_ends=later.ends if later else None,
        saves=low_of(known) if known else None,
        saves_grounds=_least_sure(known),
        legal_check=deadline.legal_check,
        notice=held.notice,
        key=held.key,
        evidence=evidence,
    )


def _known(deadline: Deadline) -> tuple[Cell, ...]:
    return tuple(cell for cell in deadline.fees if cell.eur is not None)


def _least_sure(cells: tuple[Cell, ...]) -> Grounds | None:
    """On what the sum rests; of several grounds the one that says least."""
    order = list(Grounds)
    return max((cell.grounds for cell in cells if cell.grounds), key=order.index, default=None)
