"""Facts as rows: each with the names of its bodies in place of their ids, and the passages that say so."""

from collections.abc import Mapping
from typing import TypeVar

from app.answers.answer import BodyRef, Citation
from app.answers.rows import (
    AreaRow,
    BodyCard,
    ContradictionRow,
    ContributionRow,
    FactRow,
    MembershipRow,
    OverlapRow,
    PartRow,
    SuccessionRow,
    TopicRow,
)
from graph_model.records.facts import (
    Body,
    Contradiction,
    Contribution,
    Coverage,
    Fact,
    Membership,
    Overlap,
    Part,
    Succession,
    TopicTie,
)

Known = Mapping[str, BodyRef]
Evidence = tuple[Citation, ...]
_Row = TypeVar("_Row", bound=FactRow)


def card(fact: Body, evidence: Evidence) -> BodyCard:
    """A body with all that is said of itself; found by its key."""
    return _row(BodyCard, fact.model_copy(update={"id": fact.key}), evidence)


def membership(fact: Membership, known: Known, evidence: Evidence) -> MembershipRow:
    """With its two bodies."""
    return _row(MembershipRow, fact, evidence, member=named(fact.member, known), body=named(fact.body, known))


def contribution(fact: Contribution, known: Known, evidence: Evidence) -> ContributionRow:
    """With payer and payee."""
    return _row(ContributionRow, fact, evidence, payer=named(fact.payer, known), payee=named(fact.payee, known))


def succession(fact: Succession, known: Known, evidence: Evidence) -> SuccessionRow:
    """With the bodies before and after."""
    before, after = (tuple(named(body, known) for body in bodies) for bodies in (fact.before, fact.after))
    return _row(SuccessionRow, fact, evidence, before=before, after=after)


def part(fact: Part, known: Known, evidence: Evidence) -> PartRow:
    """With the organ and its whole."""
    return _row(PartRow, fact, evidence, part=named(fact.part, known), whole=named(fact.whole, known))


def topic(fact: TopicTie, evidence: Evidence) -> TopicRow:
    """A topic of a body."""
    return _row(TopicRow, fact, evidence)


def area(fact: Coverage, evidence: Evidence) -> AreaRow:
    """An area of a body."""
    return _row(AreaRow, fact, evidence)


def overlap(fact: Overlap, known: Known, evidence: Evidence) -> OverlapRow:
    """With the bodies that are called doubled."""
    return _row(OverlapRow, fact, evidence, bodies=tuple(named(body, known) for body in fact.bodies))


def contradiction(fact: Contradiction, evidence: Evidence) -> ContradictionRow:
    """With the passages in the order of its values."""
    return _row(ContradictionRow, fact, evidence)


def named(body: str, known: Known) -> BodyRef:
    """While facts are being written anew, a body can be missing for a moment: then its id stands for its name."""
    return known.get(body) or BodyRef(id=body, name=body)


def _row(kind: type[_Row], fact: Fact, evidence: Evidence, **with_names: object) -> _Row:
    """``kind`` from the fields that it shares with ``fact``, the bodies by name, and the passages."""
    shared = {name: getattr(fact, name) for name in kind.model_fields.keys() & type(fact).model_fields.keys()}
    return kind.model_validate({**shared, **with_names, "evidence": evidence})
