"""Notices: by which day a membership has to be ended so that the fee of a year is saved, or what is to be clarified.

A day is given only where it follows from what is known; otherwise there is a task with its reason. Leaving a
Zweckverband or a company follows its statutes. A Verein can always be left (§ 39 BGB): where a source says otherwise
the law has to be looked at.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.durations import in_words, last_day_to_tell, longer_than_two_years
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.terms import Term, term_before, term_by
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Membership
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import LegalForm, Obligation, Role

_BY_STATUTES = frozenset(
    {
        LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.AG, LegalForm.UG, LegalForm.KG, LegalForm.EG,
        LegalForm.GMBH_CO_KG, LegalForm.GBR, LegalForm.KU, LegalForm.GKU, LegalForm.AOER, LegalForm.KOER,
        LegalForm.SPECIAL_PURPOSE, LegalForm.EVTZ, LegalForm.FOUNDATION,
    }
)  # fmt: skip
_CLUBS = frozenset({LegalForm.EV, LegalForm.ASSOCIATION})
_HELD = (Role.MEMBER, Role.FOUNDING_MEMBER, Role.SHAREHOLDER, Role.OPERATOR)
_CHECK = "rechtlich prüfen, § 39 BGB: aus einem Verein kann man immer austreten, mit höchstens zwei Jahren Frist"


class NoticeState(StrEnum):
    """What can be said of ending a membership before a year."""

    OPEN = "offen"
    MISSED = "versäumt"
    TASK = "zu klären"


@dataclass(frozen=True, slots=True)
class NoticeDates:
    """``told_by``: the last day on which the notice must have arrived; ``decided_by``: by when the committee has to
    decide; ``ends``: the last day of the membership then."""

    decided_by: date
    told_by: date
    ends: date


@dataclass(frozen=True)
class Deadline:
    """Of one membership: by when to end it so that the fee of ``year`` is saved. ``dates`` None: a task, and ``why``
    says what has to be clarified; ``later`` are the dates for the first year that can still be saved where those for
    ``year`` have passed. ``fees`` are the cells of what would be saved; ``legal_check`` says what the law has to say
    to it."""

    membership: Membership
    year: int
    state: NoticeState
    dates: NoticeDates | None
    why: str
    fees: tuple[Cell, ...] = ()
    later: NoticeDates | None = None
    legal_check: str | None = None

    @property
    def next_day(self) -> date:
        """For sorting: the next day to decide by; tasks and what cannot be saved any more come last."""
        dates = self.later if self.state is NoticeState.MISSED else self.dates
        return dates.decided_by if dates else date.max


def deadlines(
    ledger: CostLedger, facts: Facts, year: int, *, lead_days: int, payer: str | None = None
) -> tuple[Deadline, ...]:
    """The deadlines of all memberships that run (of ``payer`` alone where one is named), those with the nearest dates
    first, tasks last."""
    today, bodies = ledger.rules.today, {body.key: body for body in facts.bodies}
    held = [m for m in facts.memberships if is_held(m, date(year, 1, 1)) and payer in (None, m.member)]
    fees = _fees(ledger.cells(year, ledger.where(payer)))
    found = [deadline_of(m, bodies.get(m.body), year, today, lead_days, fees.get((m.member, m.body), ())) for m in held]
    return tuple(sorted(found, key=lambda one: (one.next_day, one.membership.key)))


def is_held(membership: Membership, day: date) -> bool:
    """Whether it runs, and would run on to ``day``."""
    ends_before = membership.until is not None and membership.until.latest() < day
    return membership.status.counts and membership.role in _HELD and not ends_before


def _fees(cells: Iterable[Cell]) -> Mapping[tuple[str, str], tuple[Cell, ...]]:
    found: dict[tuple[str, str], tuple[Cell, ...]] = {}
    for cell in cells:
        if not cell.once and (cell.grounds is not None or cell.unknown):
            pair = (cell.fact.payer, cell.fact.payee)
            found[pair] = (*found.get(pair, ()), cell)
    return found


def deadline_of(
    membership: Membership, body: Body | None, year: int, today: date, lead_days: int, fees: tuple[Cell, ...] = ()
) -> Deadline:
    """By when to end one membership so that the fee of ``year`` is saved."""
    return _deadline(membership, body, year, term_before(membership, year), today, lead_days, fees)


def ending_by(membership: Membership, body: Body | None, day: date, today: date, lead_days: int) -> Deadline:
    """By when to end one membership so that ``day`` is its last one at the latest."""
    return _deadline(membership, body, day.year, term_by(membership, day), today, lead_days)


def _deadline(
    membership: Membership,
    body: Body | None,
    year: int,
    term: Term | str,
    today: date,
    lead_days: int,
    fees: tuple[Cell, ...] = (),
) -> Deadline:
    check = _legal_check(membership, body)
    task = _task(membership, body)
    term = task or term
    if isinstance(term, str):
        later = None if task else _later(membership, year, today, lead_days)
        return Deadline(membership, year, NoticeState.TASK, None, term, fees, later, legal_check=check)
    dates = _dates(term, lead_days)
    if dates.told_by >= today:
        return Deadline(membership, year, NoticeState.OPEN, dates, term.words, fees, legal_check=check)
    later = _later(membership, year, today, lead_days)
    return Deadline(membership, year, NoticeState.MISSED, dates, term.words, fees, later, legal_check=check)


def _dates(term: Term, lead_days: int) -> NoticeDates:
    told_by = last_day_to_tell(term.ends, term.duration) if term.duration else term.told_by or term.ends
    return NoticeDates(told_by - timedelta(days=lead_days), told_by, term.ends)


_YEARS_AHEAD = 12


def _later(membership: Membership, year: int, today: date, lead_days: int) -> NoticeDates | None:
    """The dates for the first later year that can still be saved."""
    for following in range(year + 1, year + _YEARS_AHEAD):
        term = term_before(membership, following)
        if isinstance(term, Term) and (dates := _dates(term, lead_days)).told_by >= today:
            return dates
    return None


def _task(membership: Membership, body: Body | None) -> str | None:
    """Why no day can be computed, whatever the term; None where it can."""
    if membership.obligation is Obligation.LAW:
        return "Die Mitgliedschaft ist gesetzlich vorgeschrieben; klären, ob sie überhaupt beendet werden kann"
    if _is_special_purpose(body):
        return "Den Austritt aus einem Zweckverband regeln Verbandssatzung und Landesrecht; Satzung einsehen"
    if membership.role is Role.SHAREHOLDER or (body is not None and body.legal_form in _BY_STATUTES):
        return (
            "Das Ausscheiden aus einer Gesellschaft oder Anstalt regelt ihr Vertrag oder ihre Satzung; dort nachsehen"
        )
    if membership.terminable is False:
        return "Nach der Quelle nicht kündbar; klären, worauf das beruht"
    return None


def _is_special_purpose(body: Body | None) -> bool:
    kinds = (BodyKind.SPECIAL_PURPOSE,)
    return body is not None and (body.kind in kinds or body.legal_form is LegalForm.SPECIAL_PURPOSE)


def _legal_check(membership: Membership, body: Body | None) -> str | None:
    """What the law of Vereine says against the source; nothing is changed by it."""
    if body is None or body.legal_form not in _CLUBS:
        return None
    notice = membership.notice
    if membership.terminable is False:
        return f"„nicht kündbar“ bei einem Verein: {_CHECK}"
    if notice and notice.duration and longer_than_two_years(notice.duration):
        return f"{in_words(notice.duration)} Frist bei einem Verein: {_CHECK}"
    return None
