"""Laws of the table: its columns say of every amount what the cells of the ledger say, and its parts add up."""

from decimal import Decimal
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from app.answers.costs.terms import CostTerms
from app.answers.costs.view import CostView
from app.answers.kept import Kept
from app.answers.scope.scope import EVERYTHING
from app.answers.table.adding import totals_of, totals_of_all
from app.answers.table.asked import Arranged, Grouping, TableAsked
from app.answers.table.cells import PLACES, cells_of
from app.answers.table.choosing import chosen
from app.answers.table.lines import lines_of, tie_keys
from app.answers.table.ties import Ties, ties_of
from graph_model.analysis.costs import CostLedger, Rules
from graph_model.analysis.costs import totals_of as totals_of_ledger
from graph_model.analysis.costs.totals import place_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contribution
from graph_model.storage.database import Database
from tests.laws.test_costs import every, rules

_waived = every.map(lambda told: [one.model_copy(update={"amount": None, "note": "entfällt"}) for one in told[:2]])
_contributions = st.one_of(every, st.tuples(_waived, every).map(lambda parts: _distinct([*parts[0], *parts[1]])))
_years = st.sampled_from([None, 2014, 2016, 2019])


def _distinct(told: list[Contribution]) -> list[Contribution]:
    return list({one.key: one for one in told}.values())


def _ties(told: list[Contribution], by: Rules) -> tuple[CostLedger, Ties]:
    """The ledger and the ties of these contributions; no passage is read."""
    facts = Facts(contributions=tuple(told))
    ledger, nowhere = CostLedger.of(facts, (), by), cast("Database", None)
    return ledger, ties_of(CostView(nowhere, facts, {}, ledger, CostTerms(by), Kept(nowhere, facts)))


@given(_contributions, rules, _years)
def test_each_amount_stands_in_the_total_that_its_cell_says(
    told: list[Contribution], by: Rules, year: int | None
) -> None:
    ledger, ties = _ties(told, by)
    cells = ledger.latest() if year is None else ledger.cells(year)
    found = cells_of(ledger, ties, [year])
    assert [PLACES[place] for place in found.place.tolist()] == [place_of(cell) for cell in cells]
    assert found.known.tolist() == [cell.eur is not None for cell in cells]


@given(_contributions, rules, _years)
def test_the_totals_are_those_of_the_ledger(told: list[Contribution], by: Rules, year: int | None) -> None:
    ledger, ties = _ties(told, by)
    asked = TableAsked(year=year)
    mine = totals_of_all(chosen(ledger, ties, asked, EVERYTHING), asked, by)
    theirs = totals_of_ledger(ledger, year)
    assert (mine.yearly, mine.yearly_high, mine.once) == (theirs.yearly_eur, theirs.yearly_high, theirs.once_eur)
    assert mine.told + mine.carried + mine.planned == mine.yearly
    assert (mine.unknown, mine.waived, mine.apart) == (len(theirs.unknown), len(theirs.waived), len(theirs.apart))


@given(_contributions, rules, _years, st.sampled_from(Grouping))
def test_groups_add_up_to_the_whole(told: list[Contribution], by: Rules, year: int | None, grouping: Grouping) -> None:
    ledger, ties = _ties(told, by)
    asked = TableAsked(year=year)
    found = chosen(ledger, ties, asked, EVERYTHING)
    lines = lines_of(found, Arranged(grouping=grouping), lambda column: tie_keys(ties, column))
    sums = [
        totals_of(ties, lines.tie[lines.group == group], found.cells.taken(lines.cell_group == group), asked, by)
        for group in sorted(set(lines.group.tolist()))
    ]
    assert sum((one.yearly for one in sums), Decimal(0)) == totals_of_all(found, asked, by).yearly
    assert set(lines.tie.tolist()) == set(found.shown.tolist())
