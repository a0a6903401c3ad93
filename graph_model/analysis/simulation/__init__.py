"""Simulation: what would change if bodies were merged, left or joined. See docs/what-if.md.

Facts and steps in, an outcome out; the facts stay what they are. What is assumed is said with each figure.
"""

from graph_model.analysis.simulation.applying import Applied, StepRefusedError, applied
from graph_model.analysis.simulation.outcome import Outcome, outcome
from graph_model.analysis.simulation.pairs import PairRules

__all__ = ["Applied", "Outcome", "PairRules", "StepRefusedError", "applied", "outcome"]
