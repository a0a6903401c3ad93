"""The table of memberships and costs, on both databases: rows, filters, order, groups, sums year by year, words."""

from datetime import date
from decimal import Decimal

import pytest

from app.answers.costs.terms import CostTerms
from app.answers.costs.view import CostView, cost_view
from app.answers.scope.scope import Scope
from app.answers.table.answer import table
from app.answers.table.answers import TableAnswer, TableRow
from app.answers.table.asked import Arranged, Column, Grouping, Known, StatusChoice, TableAsked, Terminable
from app.answers.table.pivot import By, pivot
from app.answers.table.wording import cell_words
from graph_model.analysis.costs.grounds import Rules
from graph_model.storage.database import Database
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import Audience, ContributionKind, Lived, TermEnd
from tests.builders import body_of, member, paper, pays
from tests.small_network import CLUB, COMPANY, DISTRICT, REGION, load

PUBLIC = Audience.PUBLIC
TERMS = CostTerms(Rules(date(2016, 6, 1)))
USUAL = Arranged()
NOTICE = Notice(words="drei Monate zum Jahresende", duration="P3M", to_end_of=TermEnd.CALENDAR_YEAR)


@pytest.fixture
def view(network: Database) -> CostView:
    """The costs of the small network as of June 2016."""
    return cost_view(network, PUBLIC, terms=TERMS)


def ties(found: TableAnswer) -> list[tuple[str, str]]:
    """Who is tied to what, in the order of the rows."""
    return [(row.member.name, row.body.name) for row in found.rows]


def row_of(found: TableAnswer, body: str) -> TableRow:
    """The only row with this body."""
    (row,) = (row for row in found.rows if row.body.name == body)
    return row


def test_each_tie_is_one_row_whether_a_membership_or_a_payment_tells_it(view: CostView) -> None:
    found = table(view, TableAsked(), USUAL)
    assert ties(found) == [(DISTRICT, COMPANY), (DISTRICT, REGION), (DISTRICT, CLUB), (CLUB, COMPANY)]
    assert [(row.status is None, row.eur) for row in found.rows] == [
        (True, Decimal(60_000)), (False, None), (False, Decimal(4_400)), (False, None),
    ]  # fmt: skip
    assert (found.total, found.totals.rows, found.totals.paid_only, found.totals.without_amount) == (4, 4, 1, 2)


def test_a_sum_says_what_it_counts_and_on_what_it_rests(view: CostView) -> None:
    told, carried, stale = (table(view, TableAsked(year=year), USUAL).totals for year in (2015, 2016, 2018))
    assert [(t.yearly, t.told, t.carried, t.stale) for t in (told, carried, stale)] == [
        (Decimal(64_400), Decimal(64_400), Decimal(0), Decimal(0)),
        (Decimal(64_400), Decimal(0), Decimal(64_400), Decimal(0)),
        (Decimal(0), Decimal(0), Decimal(0), Decimal(64_400)),
    ]
    assert carried.words == (
        "Gezeigt: 4 Mitgliedschaften von 2 Mitgliedern in 3 Zusammenschlüssen, davon 1 nur aus Zahlungen bekannt.",
        "Gezählt ist, was beschlossen ist oder läuft, für das Jahr 2016: 64.400 EUR im Jahr (2 Beträge), davon belegt "
        "0 EUR, fortgeschrieben 64.400 EUR, geplant 0 EUR.",
        "Ohne bekannten Betrag, das heißt nicht 0 EUR: 2 Zeilen.",
        "Vorgeschlagen, beantragt, abgelehnt oder beendet und darum in keiner Summe: 1 Betrag.",
    )


def test_every_amount_of_a_row_opens_its_passage_and_unknown_is_said(view: CostView) -> None:
    found = table(view, TableAsked(year=2016), USUAL)
    assert all(cell.evidence for row in found.rows for cell in row.costs)
    assert cell_words(row_of(found, CLUB), Column.EUR) == (
        "4.400 EUR Mitgliedsbeitrag (Art erschlossen) (fortgeschrieben 2016, zuletzt 2015)"
    )
    assert cell_words(row_of(found, REGION), Column.EUR) == "unbekannt Mitgliedsbeitrag (laufend 2015)"
    assert [cell_words(row_of(found, REGION), one) for one in (Column.UNIT, Column.LIVED, Column.NOTICE)] == [
        "unbekannt"
    ] * 3


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        (TableAsked(member=body_of(DISTRICT)), [COMPANY, REGION, CLUB]),
        (TableAsked(member="verein der"), [COMPANY]),
        (TableAsked(body="REGIONAL"), [COMPANY, COMPANY]),
        (TableAsked(kind=ContributionKind.FEE), [REGION, CLUB]),
        (TableAsked(topic="pflege"), [REGION]),
        (TableAsked(known=Known.WITHOUT), [REGION, COMPANY]),
        (TableAsked(known=Known.WITH), [COMPANY, CLUB]),
        (TableAsked(status=StatusChoice.HOLDS), [REGION, CLUB, COMPANY]),
        (TableAsked(text="ahrental regional"), [COMPANY, COMPANY]),
        (TableAsked(year=2014), [COMPANY, CLUB, COMPANY]),
        (TableAsked(lived=Lived.YES), []),
    ],
)  # fmt: skip
def test_a_filter_leaves_what_it_says(view: CostView, asked: TableAsked, bodies: list[str]) -> None:
    assert [row.body.name for row in table(view, asked, USUAL).rows] == bodies


def test_the_filter_stands_in_words(view: CostView) -> None:
    asked = TableAsked(member=body_of(DISTRICT), kind=ContributionKind.FEE, year=2015, terminable=Terminable.UNKNOWN)
    assert table(view, asked, USUAL).filter_words == (
        f"Mitglied oder Zahlender: „{DISTRICT}“; Jahr 2015; Art des Beitrags: Mitgliedsbeitrag; Kündbar: unbekannt"
    )
    assert table(view, TableAsked(), USUAL).filter_words == "alle Mitgliedschaften und Zahlungen"


def test_a_scope_leaves_its_members_alone(view: CostView) -> None:
    scope = Scope(place=body_of(CLUB), name=CLUB, bodies=frozenset({body_of(CLUB)}))
    found = table(view, TableAsked(), USUAL, scope=scope)
    assert ties(found) == [(CLUB, COMPANY)]
    assert CLUB in found.filter_words


def test_whichever_way_rows_are_sorted_unknown_comes_last(view: CostView) -> None:
    up, down = (table(view, TableAsked(), Arranged(sort=Column.EUR, descending=way)) for way in (False, True))
    assert [[row.eur for row in found.rows] for found in (up, down)] == [
        [Decimal(4_400), Decimal(60_000), None, None],
        [Decimal(60_000), Decimal(4_400), None, None],
    ]


def test_a_group_has_the_sum_of_its_rows_wherever_its_page_ends(view: CostView) -> None:
    found = table(view, TableAsked(), Arranged(grouping=Grouping.KIND), limit=1)
    assert [(group.label, group.totals.yearly, group.totals.rows) for group in found.groups] == [
        ("Mitgliedsbeitrag", Decimal(4_400), 2),
    ]  # fmt: skip
    whole = table(view, TableAsked(), Arranged(grouping=Grouping.KIND), limit=None)
    assert [(group.label, group.totals.rows) for group in whole.groups] == [
        ("Mitgliedsbeitrag", 2), ("Zuschuss", 1), ("Art unbekannt", 1), ("Ohne Angabe eines Betrags", 1),
    ]  # fmt: skip
    assert sum(group.totals.yearly for group in whole.groups) == whole.totals.yearly


def test_grouped_by_year_each_year_has_its_own_sum(view: CostView) -> None:
    found = table(view, TableAsked(year=2015, to_year=2016), Arranged(grouping=Grouping.YEAR))
    assert [(group.label, group.totals.told, group.totals.carried) for group in found.groups] == [
        ("2015", Decimal(64_400), Decimal(0)), ("2016", Decimal(0), Decimal(64_400)),
        ("Ohne Angabe eines Betrags", Decimal(0), Decimal(0)),
    ]  # fmt: skip


def test_pages_together_are_the_whole(view: CostView) -> None:
    parts = [table(view, TableAsked(), USUAL, start=start, limit=2) for start in (0, 2, 4)]
    assert [tie for part in parts for tie in ties(part)] == ties(table(view, TableAsked(), USUAL, limit=None))
    assert {part.totals for part in parts} == {parts[0].totals}


def test_by_when_to_tell_stands_in_the_row_and_orders_it(network: Database) -> None:
    load(network, paper("satzung", member(DISTRICT, CLUB, notice=NOTICE, unit="Kämmerei")))
    view = cost_view(network, PUBLIC, terms=TERMS)
    found = table(view, TableAsked(), Arranged(sort=Column.TELL_BY))
    first = found.rows[0]
    assert (first.body.name, first.told_by, first.notice_year) == (CLUB, date(2016, 9, 30), 2017)
    assert (first.terminable, cell_words(first, Column.UNIT)) == (True, "Kämmerei")
    assert table(view, TableAsked(terminable=Terminable.YES), USUAL).total == 1


def test_two_memberships_of_one_pair_are_one_row_and_their_cost_counts_once(network: Database) -> None:
    load(network, paper("zweimal", member(DISTRICT, CLUB), pays(DISTRICT, CLUB, 4400, as_of=2015)))
    found = table(cost_view(network, PUBLIC, terms=TERMS), TableAsked(body=CLUB), USUAL)
    assert (found.total, found.totals.yearly) == (1, Decimal(4_400))


def test_payer_by_year_adds_up_to_its_total_and_keeps_the_grounds_apart(view: CostView) -> None:
    for by in By:
        found = pivot(view, TableAsked(year=2014, to_year=2018), by=by)
        assert [(c.year, int(c.told), int(c.carried), int(c.stale), c.amounts) for c in found.totals.cells] == [
            (2014, 0, 0, 0, 0), (2015, 64_400, 0, 0, 2), (2016, 0, 64_400, 0, 2), (2017, 0, 64_400, 0, 2),
            (2018, 0, 0, 64_400, 0),
        ]  # fmt: skip
        sums = [sum(row.cells[at].eur for row in found.rows) for at in range(5)]
        assert sums == [cell.eur for cell in found.totals.cells]


def test_a_year_of_a_pivot_is_the_sum_of_the_table_for_that_year(view: CostView) -> None:
    (row, *_) = pivot(view, TableAsked(year=2015, to_year=2016)).rows
    assert row.body is not None
    for cell in row.cells:
        found = table(view, TableAsked(member=row.body.id, year=cell.year), USUAL).totals
        assert (cell.eur, cell.told, cell.carried) == (found.yearly, found.told, found.carried)
