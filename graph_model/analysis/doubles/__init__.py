"""Doubles: pairs of bodies that may do the same for the same people; hints, never verdicts. See docs/doubles.md.

Columns in, records out. A body and its own organ, a member and its body, a Verein and its GmbH, and what followed one
another are never paired; what is unknown lowers the confidence, not the score. Nothing here reads or writes a graph.
"""

from datetime import date

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles.containment import chains, containments
from graph_model.analysis.doubles.explaining import Explainer
from graph_model.analysis.doubles.groups import groups
from graph_model.analysis.doubles.like_members import LikeMembers
from graph_model.analysis.doubles.proofs import Proofs
from graph_model.analysis.doubles.ranking import Ranking, pair_of, ranking
from graph_model.analysis.doubles.records import Brake, Chains, Containment, Double, Duty, Group, NoDouble, PartScore
from graph_model.analysis.doubles.weights import Weights, WeightsFileError, read_weights
from graph_model.analysis.doubles.window import Window
from graph_model.projection.facts import Facts

__all__ = [
    "Brake",
    "Chains",
    "Containment",
    "Double",
    "Duty",
    "Explainer",
    "Group",
    "LikeMembers",
    "NoDouble",
    "PartScore",
    "Proofs",
    "Ranking",
    "Weights",
    "WeightsFileError",
    "Window",
    "chains",
    "containments",
    "groups",
    "pair_of",
    "rank",
    "ranking",
    "read_weights",
]


def rank(
    facts: Facts, when: date | Window, limit: int | None = None, weights: Weights | None = None
) -> tuple[Double, ...]:
    """The pairs with a known likeness on a day or in a period, the most telling first."""
    found = ranking(of_facts(facts), when, weights or read_weights())
    return tuple(Explainer(found, facts).doubles(found.order[:limit].tolist()))
