"""How much of a made-up region is told."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Shape:
    """How much is told: each share is the chance that a body's list is complete (or an excerpt), and that its topics,
    area, purpose and founding are given."""

    name: str
    complete: float = 1.0
    excerpts: float = 0.0
    topics: float = 1.0
    areas: float = 1.0
    purposes: float = 1.0
    dates: float = 1.0


SHAPES = (
    Shape("all is told"),
    Shape("half of the lists", complete=0.5, excerpts=0.3, topics=0.9, areas=0.9, purposes=0.5, dates=0.5),
    Shape("excerpts only", complete=0.0, excerpts=1.0, purposes=0.6, dates=0.4),
    Shape("no areas", areas=0.0, purposes=0.7, dates=0.6),
    Shape("no topics", topics=0.0, purposes=0.9),
    Shape("little is told", complete=0.4, excerpts=0.4, topics=0.75, areas=0.7, purposes=0.3, dates=0.3),
)
