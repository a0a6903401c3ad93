"""The overlap engine: which bodies have which members in common. Exact, for columns of any size.

Knows arrays only, nothing of facts or databases: `pairs` (or `blocks`, in portions) finds all pairs above a threshold,
`nearest` the k most alike of each body, `update` what one change changes, `compare` scores given pairs. How it works
and how fast it is stands in docs/overlap.md.
"""

from graph_model.analysis.overlap.engines import Engine
from graph_model.analysis.overlap.errors import OverlapInputError
from graph_model.analysis.overlap.given import compare
from graph_model.analysis.overlap.join import Pairs, blocks, pairs
from graph_model.analysis.overlap.measures import Measure
from graph_model.analysis.overlap.near import Neighbours, nearest
from graph_model.analysis.overlap.update import update
from graph_model.analysis.overlap.weights import rarity

__all__ = [
    "Engine",
    "Measure",
    "Neighbours",
    "OverlapInputError",
    "Pairs",
    "blocks",
    "compare",
    "nearest",
    "pairs",
    "rarity",
    "update",
]
