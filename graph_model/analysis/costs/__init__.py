"""Costs: a ledger of who pays whom how much in which year, on what each figure rests, and what follows from it.

Columns in, result records out: fee formulas, roll-ups, planning, indirect payments, comparisons and notice dates.
"""

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.kinds import CostClass
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import CostTotals, totals, totals_of

__all__ = ["Cell", "CostClass", "CostLedger", "CostTotals", "Grounds", "Rules", "totals", "totals_of"]
