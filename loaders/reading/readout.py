"""What reading a document yields: mentions, statements, and the cues that yielded nothing."""

from graph_model.records.record import Record
from graph_model.records.statements import Mention, Statement


class Gap(Record):
    """A sentence with a cue word that yielded no statement, and why; for `netzatlas extract --explain`."""

    start: int
    end: int
    cue: str
    reason: str


class Readout(Record):
    """Every mention that a statement speaks of is in ``mentions``; statements come in the order of their passages."""

    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    gaps: tuple[Gap, ...] = ()
