"""A tie as a cue tells it: who belongs to what, before its status is judged."""

from dataclasses import dataclass

from graph_model.values.vocabularies import Role
from loaders.reading.ties.arguments import Setting
from loaders.reading.ties.frames import Cue


@dataclass(frozen=True, slots=True)
class Tie:
    """``members`` of ``bodies`` as a cue has them; ``sure`` without its status; ``by_issuer``: the member is not named,
    it is the authority that writes."""

    place: Setting
    members: tuple[int, ...]
    bodies: tuple[int, ...]
    role: Role
    sure: float
    by_issuer: bool = False

    @property
    def cue(self) -> Cue:
        return self.place.cue
