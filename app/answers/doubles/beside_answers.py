"""What is answered about two bodies beside one another."""

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.costs.totals import Totals
from app.answers.doubles.answers import PairAnswer
from app.answers.lineage.answers import TimelineRow
from graph_model.values.vocabularies import Completeness


class BesideRow(Answer):
    """A member, a payer, a topic or an area: ``body`` is None for the latter two, whose ``name`` is a key of the
    vocabulary or the name of the area. ``left`` and ``right`` say in German what ties it to each side, where anything
    is told."""

    name: str
    body: BodyRef | None = None
    left: str = ""
    right: str = ""
    evidence: tuple[Citation, ...] = ()


class ThreeColumns(Answer):
    """What only the left body has, what both have, what only the right one has, each by name. Where a column was cut,
    its count is larger than its rows."""

    left: tuple[BesideRow, ...] = ()
    both: tuple[BesideRow, ...] = ()
    right: tuple[BesideRow, ...] = ()
    left_count: int = 0
    both_count: int = 0
    right_count: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of either side."""
        return not (self.left_count or self.both_count or self.right_count)

    @property
    def is_cut(self) -> bool:
        """Whether a column holds more than its rows."""
        shown = len(self.left) + len(self.both) + len(self.right)
        return shown < self.left_count + self.both_count + self.right_count


class BesideAnswer(Answer):
    """Two bodies with the pair that they are, or why they are none. The lists are those that the score compares;
    ``left_list`` and ``right_list`` say how complete the members are. Costs are what each receives; ``timeline`` None:
    no source dates anything of either."""

    left: BodyRef
    right: BodyRef
    told: PairAnswer
    left_list: Completeness
    right_list: Completeness
    members: ThreeColumns
    payers: ThreeColumns
    topics: ThreeColumns
    areas: ThreeColumns
    left_costs: Totals
    right_costs: Totals
    timeline: TimelineRow | None = None
    when: str = ""
