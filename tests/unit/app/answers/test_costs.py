"""Answers about costs, on both databases: cells and sums, plans, deadlines, what reaches whom, comparisons."""

from datetime import date
from decimal import Decimal

import pytest
from icalendar import Calendar

from app.answers.bodies.listing import body
from app.answers.costs.cell_list import cost_cells
from app.answers.costs.comparisons import by_inhabitant, by_member
from app.answers.costs.contributions import contributions
from app.answers.costs.indirect import indirect_costs, on_topic, reaching
from app.answers.costs.notice_calendar import as_calendar
from app.answers.costs.notices import notices
from app.answers.costs.planning import plan
from app.answers.costs.sums import MOST_KEYS, Pivot, cost_sums, cost_sums_page, years_told
from app.answers.costs.terms import CostTerms
from app.answers.costs.view import CostView, cost_view
from app.answers.history import History
from app.answers.standpoint import Standpoint
from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.indirect import Certainty
from graph_model.analysis.costs.notices import NoticeState
from graph_model.errors import InvalidValueError, NotFoundError
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Audience, Status, TermEnd
from tests.builders import body_of, member, paper, pays
from tests.small_network import CLUB, COMPANY, DISTRICT, REGION, load

PUBLIC = Audience.PUBLIC
TERMS = CostTerms(Rules(date(2016, 6, 1)), inhabitants=(Inhabitants("03157", 134_000, date(2015, 12, 31), "Amt"),))


@pytest.fixture
def view(network: Database) -> CostView:
    """The costs of the small network as of June 2016."""
    return cost_view(network, PUBLIC, terms=TERMS)


def test_a_year_holds_what_is_carried_on_and_sums_each_ground_apart(network: Database) -> None:
    found = contributions(network, PUBLIC, year=2016, terms=TERMS)
    assert (found.totals.yearly, found.totals.unknown, found.totals.stand_to) == (Decimal(64_400), 1, 2015)
    assert [(part.grounds, part.eur) for part in found.totals.by_grounds] == [(Grounds.CARRIED_ON, Decimal(64_400))]
    assert [row.stands_in for row in found.rows] == ["apart", "yearly", "unknown", "yearly"]


def test_after_two_years_the_headline_total_is_empty_and_the_stale_sum_stands_beside_it(network: Database) -> None:
    found = contributions(network, PUBLIC, year=2018, terms=TERMS).totals
    assert (found.yearly, found.stale, found.stale_rows, found.by_kind) == (Decimal(0), Decimal(64_400), 2, ())
    assert "Veraltet" in found.says


def test_as_last_told_the_total_names_its_stand_and_what_is_stale_by_now(network: Database) -> None:
    later = CostTerms(Rules(date(2026, 1, 1)))
    found = contributions(network, PUBLIC, terms=later).totals
    assert (found.yearly, found.stand_from, found.stand_to, found.stale) == (
        Decimal(64_400), 2015, 2015, Decimal(64_400),
    )  # fmt: skip
    assert "Stand 2015" in found.says


def test_every_cell_opens_its_statements(view: CostView) -> None:
    found = cost_cells(view, years_told(2015, 2016), payer=body_of(DISTRICT), payee=body_of(COMPANY))
    assert [(c.year, c.eur, c.once, c.stands_in) for c in found.rows] == [
        (2015, Decimal(60_000), False, "yearly"),
        (2016, Decimal(60_000), False, "yearly"),
        (2016, Decimal(30_000), True, "apart"),
    ]
    assert all(cell.keys and [e.statement for e in cell.evidence] == list(cell.statements) for cell in found.rows)


def test_sums_are_those_of_their_cells(view: CostView) -> None:
    for by in Pivot:
        rows = cost_sums(view, years_told(2014, 2018), by)
        assert sum(row.eur for row in rows) == 3 * 64_400
        assert sum(row.stale for row in rows) == 64_400
    (payer, *_) = cost_sums(view, years_told(2016, 2016), Pivot.PAYER)
    assert payer.body is not None
    assert (payer.body.name, payer.carried, payer.told, payer.unknown, len(payer.keys)) == (
        DISTRICT, Decimal(64_400), Decimal(0), 1, 3,
    )  # fmt: skip


def test_a_page_of_sums_names_the_first_facts_and_counts_all(database: Database) -> None:
    paid = [pays(f"Stadt {number:03}", CLUB, 100, year=2015) for number in range(MOST_KEYS + 5)]
    load(database, paper("vorlage-70/2015", *paid))
    view = cost_view(database, PUBLIC, terms=TERMS)
    (whole,) = cost_sums(view, range(2015, 2016), Pivot.ALL)
    (shown,) = cost_sums_page(view, range(2015, 2016), Pivot.ALL).rows
    assert (shown.facts, len(shown.keys), shown.keys) == (len(whole.keys), MOST_KEYS, whole.keys[:MOST_KEYS])
    assert shown == whole.model_copy(update={"keys": whole.keys[:MOST_KEYS]})


def test_more_years_than_a_life_are_refused() -> None:
    with pytest.raises(InvalidValueError):
        years_told(1900, 2000)


def test_a_plan_proposes_what_stands_and_totals_it(view: CostView) -> None:
    found = plan(view, 2017, payer=body_of(DISTRICT))
    rows = {row.payee.name: row for row in found.rows if not row.once}
    assert [p.eur for p in rows[COMPANY].proposals] == [Decimal(60_000)] * 4
    assert (found.totals[0].year, found.totals[0].eur, found.totals[0].unknown) == (2017, Decimal(64_400), 1)
    assert (rows[REGION].proposals[0].eur, rows[REGION].evidence != ()) == (None, True)


def test_deadlines_are_dates_or_tasks_and_go_into_a_calendar(network: Database) -> None:
    notice = Notice(words="drei Monate zum Jahresende", duration="P3M", to_end_of=TermEnd.CALENDAR_YEAR)
    load(network, paper("satzung", member(DISTRICT, CLUB, notice=notice)))
    rows = notices(cost_view(network, PUBLIC, terms=TERMS), 2017, payer=body_of(DISTRICT), lead_days=30)
    first, second = rows
    assert (first.body.name, first.told_by, first.decided_by) == (CLUB, date(2016, 9, 30), date(2016, 8, 31))
    assert (first.saves, first.saves_grounds) == (Decimal(4_400), Grounds.CARRIED_ON)
    assert (second.body.name, second.state, second.told_by) == (REGION, NoticeState.TASK, None)
    written = as_calendar(rows, date(2016, 6, 1))
    entries = Calendar.from_ical(written).walk()
    assert [(e.name, str(e.decoded("dtstart", ""))) for e in entries if e.name != "VCALENDAR"] == [
        ("VEVENT", "2016-08-31"), ("VEVENT", "2016-09-30"), ("VTODO", ""),
    ]  # fmt: skip
    assert as_calendar(rows, date(2016, 6, 1)) == written


def test_what_reaches_the_company_through_the_club_is_shown_hop_by_hop(view: CostView) -> None:
    (found,) = (one for one in indirect_costs(view, body_of(DISTRICT), 2015) if one.targets[0].name == COMPANY)
    assert (found.direct, found.low, found.high, found.certainty) == (
        Decimal(60_000), Decimal(60_000), Decimal(64_400), Certainty.RANGE,
    )  # fmt: skip
    assert {(hop.payer.name, hop.payee.name): hop.high for hop in found.hops} == {
        (DISTRICT, COMPANY): Decimal(60_000), (DISTRICT, CLUB): Decimal(4_400), (CLUB, COMPANY): None,
    }  # fmt: skip


def test_all_bodies_of_a_topic_together_are_one_figure_with_its_bounds(view: CostView) -> None:
    targets = on_topic(view, "pflege")
    found = reaching(view, body_of(DISTRICT), targets, 2015)
    assert (found.low, found.high, found.certainty) == (Decimal(0), None, Certainty.NONE)
    with pytest.raises(NotFoundError):
        on_topic(view, "Raumfahrt")


def test_by_the_head_and_by_the_member(network: Database) -> None:
    view = cost_view(network, PUBLIC, terms=TERMS)
    assert [(row.body.name, row.each) for row in by_inhabitant(view, 2015)] == [(DISTRICT, None)]
    assert [(row.body.name, row.eur, row.each) for row in by_member(view, 2015)] == [
        (COMPANY, Decimal(60_000), None), (CLUB, Decimal(4_400), None),
    ]  # fmt: skip


def test_a_body_page_adds_up_as_the_list_of_costs_does_when_a_membership_has_ended(network: Database) -> None:
    load(network, paper("austritt", member(DISTRICT, CLUB, until=PartialDate.parse("2016-12-31")), date="2016-06-01"))
    listed = contributions(network, PUBLIC, payer=body_of(DISTRICT)).totals
    shown = body(network, PUBLIC, body_of(DISTRICT)).paid_totals
    assert (shown.yearly, shown.apart) == (listed.yearly, listed.apart)
    assert (shown.yearly, [part.status for part in shown.apart]) == (Decimal(60_000), [Status.APPLIED, Status.ENDED])


def test_another_standpoint_is_answered_from_what_held_and_was_known_then(network: Database) -> None:
    def yearly(valid_on: str) -> Decimal:
        then = History().recalled(network, Standpoint.told(PUBLIC, valid_on))
        return contributions(network, PUBLIC, recalled=then, terms=TERMS).totals.yearly

    assert [yearly(year) for year in ("2014", "2015")] == [Decimal(0), Decimal(64_400)]
    then = History().recalled(network, Standpoint.told(PUBLIC, "2015"))
    rows = cost_cells(cost_view(network, PUBLIC, recalled=then, terms=TERMS), years_told(2015, 2015)).rows
    assert {row.payer.name for row in rows} == {DISTRICT}
