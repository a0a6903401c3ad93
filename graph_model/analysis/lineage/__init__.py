"""Lineage: what became of a body and what it came from, step by step, with its state on any day. See docs/lineage.md.

Facts in, records out. Dates are as partial as the sources; what contradicts itself, runs in circles or cannot have
happened in this order is reported and not followed.
"""

from graph_model.analysis.lineage.carried import Carried, carried_over
from graph_model.analysis.lineage.chain import lineage, linked_bodies
from graph_model.analysis.lineage.states import Alive, State, state_on
from graph_model.analysis.lineage.timeline import Lane, Link, Mark, Timeline, timeline
from graph_model.analysis.lineage.told_dates import dates_told
from graph_model.analysis.lineage.troubles import Trouble, TroubleKind, troubles

__all__ = [
    "Alive",
    "Carried",
    "Lane",
    "Link",
    "Mark",
    "State",
    "Timeline",
    "Trouble",
    "TroubleKind",
    "carried_over",
    "dates_told",
    "lineage",
    "linked_bodies",
    "state_on",
    "timeline",
    "troubles",
]
