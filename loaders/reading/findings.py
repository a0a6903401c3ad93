"""What a rule found, before it becomes a statement."""

from dataclasses import dataclass

from graph_model.projection.accepted import ACCEPTED
from graph_model.records.claims import Claim
from graph_model.records.statements import PassageForm

__all__ = ["ACCEPTED", "Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """``subjects`` and ``objects`` are numbers of entities; [start, end) is the passage in the document."""

    claim: Claim
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    start: int
    end: int
    rule: str
    confidence: float
    motion: bool = False
    form: PassageForm = PassageForm.SENTENCE
