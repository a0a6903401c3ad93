"""By which day to end a membership, and where there is no day but a task."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from graph_model.analysis.costs import CostLedger, Rules
from graph_model.analysis.costs.notices import Deadline, NoticeDates, NoticeState, deadlines
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import LegalForm, Obligation, Role, TermEnd
from tests.builders import Line, exists, member, paper, pays
from tests.unit.graph_model.analysis.costs.ledgers import facts

IN_JUNE = Notice(words="bis 30.06.", fixed_day="--06-30")
YEAR_END = TermEnd.CALENDAR_YEAR


def found(*lines: Line, today: date = date(2026, 3, 1), year: int = 2027) -> Deadline:
    told = facts(paper("liste", *lines, date="2026-01-01"))
    (deadline,) = deadlines(CostLedger.of(told, rules=Rules(today)), told, year, lead_days=42)
    return deadline


def held(notice: Notice | None = None, **told: Any) -> Line:  # noqa: ANN401 - the fields of the claim
    return member("Kreis", "Netz", notice=notice, **told)


def dates(decided: str, told: str, ends: str) -> NoticeDates:
    return NoticeDates(*(date.fromisoformat(day) for day in (decided, told, ends)))


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        (
            Notice(words="6 Monate", duration="P6M", to_end_of=YEAR_END),
            dates("2026-05-19", "2026-06-30", "2026-12-31"),
        ),
        (
            Notice(words="6 Wochen", duration="P6W", to_end_of=TermEnd.QUARTER),
            dates("2026-10-08", "2026-11-19", "2026-12-31"),
        ),
        (
            Notice(words="bis 30.09.", fixed_day="--09-30", to_end_of=YEAR_END),
            dates("2026-08-19", "2026-09-30", "2026-12-31"),
        ),
        (Notice(words="jederzeit", to_end_of=TermEnd.ANY_DAY), dates("2026-11-19", "2026-12-31", "2026-12-31")),
    ],
)
def test_the_day_to_tell_and_the_day_to_decide_follow_from_the_notice(notice: Notice, expected: NoticeDates) -> None:
    deadline = found(held(notice))
    assert (deadline.state, deadline.dates) == (NoticeState.OPEN, expected)


def test_a_membership_year_ends_the_day_before_the_anniversary() -> None:
    notice = Notice(words="3 Monate", duration="P3M", to_end_of=TermEnd.MEMBERSHIP_YEAR)
    assert found(held(notice, since=PartialDate.parse("2014-05-01"))).dates == dates(
        "2026-12-20", "2027-01-31", "2027-04-30"
    )
    assert "Tag des Beitritts" in found(held(notice, since=PartialDate.parse("2014"))).why


def test_a_day_that_has_passed_is_missed_and_the_next_one_is_told() -> None:
    notice = Notice(words="6 Monate", duration="P6M", to_end_of=YEAR_END)
    deadline = found(held(notice), today=date(2026, 8, 1))
    assert (deadline.state, deadline.later) == (NoticeState.MISSED, dates("2027-05-19", "2027-06-30", "2027-12-31"))


def test_a_minimum_term_and_its_renewals_are_kept() -> None:
    notice = Notice(words="2 Jahre", duration="P3M", to_end_of=YEAR_END, minimum_term="P2Y", renewal="P2Y")
    at_the_end_of_2027 = dates("2027-08-19", "2027-09-30", "2027-12-31")
    renewed = held(notice, since=PartialDate.parse("2022-01-01"))
    assert found(renewed, year=2028).dates == at_the_end_of_2027
    assert (found(renewed).state, found(renewed).later) == (NoticeState.MISSED, at_the_end_of_2027)
    first = found(held(notice, since=PartialDate.parse("2026-01-01")))
    assert (first.state, first.why) == (NoticeState.TASK, "Die Mindestdauer läuft noch bis 31.12.2027")
    assert first.later == at_the_end_of_2027


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((held(),), "mit welcher Frist"),
        ((held(Notice(words="jährlich")),), "nur „jährlich“"),
        ((held(Notice(words="3 Monate", duration="P3M")),), "zu welchem Ende"),
        ((held(Notice(words="x", duration="P3M", to_end_of=TermEnd.FINANCIAL_YEAR)),), "Geschäftsjahres"),
        ((exists("Netz", body_kind=BodyKind.SPECIAL_PURPOSE), held(IN_JUNE)), "Zweckverband"),
        ((exists("Netz", legal_form=LegalForm.GMBH), held(IN_JUNE)), "Gesellschaft"),
        ((held(role=Role.SHAREHOLDER),), "Gesellschaft"),
        ((held(obligation=Obligation.LAW),), "gesetzlich"),
    ],
)  # fmt: skip
def test_where_no_day_follows_there_is_a_task_with_its_reason(lines: tuple[Line, ...], reason: str) -> None:
    deadline = found(*lines)
    assert (deadline.state, deadline.dates, reason in deadline.why) == (NoticeState.TASK, None, True)


def test_a_club_that_is_said_not_to_be_left_is_shown_and_flagged_for_the_law() -> None:
    deadline = found(exists("Netz", legal_form=LegalForm.EV), held(terminable=False))
    assert (deadline.state, "§ 39 BGB" in (deadline.legal_check or "")) == (NoticeState.TASK, True)
    long = Notice(words="3 Jahre", duration="P3Y", to_end_of=YEAR_END)
    assert "höchstens zwei Jahren" in (found(exists("Netz", legal_form=LegalForm.EV), held(long)).legal_check or "")


def test_what_would_be_saved_is_the_cell_of_that_year() -> None:
    deadline = found(held(), pays("Kreis", "Netz", 900, year=2025))
    assert [(cell.eur, cell.grounds and cell.grounds.value) for cell in deadline.fees] == [
        (Decimal(900), "fortgeschrieben")
    ]


def test_what_ends_by_itself_before_the_year_needs_no_notice() -> None:
    told = facts(paper("liste", held(until=PartialDate.parse("2026-12-31"))))
    assert deadlines(CostLedger.of(told, rules=Rules(date(2026, 3, 1))), told, 2027, lead_days=42) == ()
