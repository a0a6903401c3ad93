"""Ledgers of costs from invented papers."""

from datetime import date

from graph_model.analysis.costs import CostLedger, CostTotals, Rules, totals_of
from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from tests.builders import Line, Paper, paper

TODAY = date(2020, 6, 1)
RULES = Rules(TODAY)


def facts(*papers: Paper) -> Facts:
    """What follows from the papers."""
    return project(Entries.of([one.bundle() for one in papers]))


def ledger(*lines: Line) -> CostLedger:
    """The ledger of one paper of 2020, as of 1 June 2020."""
    return CostLedger.of(facts(paper("liste", *lines)), rules=RULES)


def told(*lines: Line, year: int | None = None) -> CostTotals:
    """The totals of one paper."""
    return totals_of(ledger(*lines), year)
