"""From what a query returns to rows: facts with the names of their bodies and the passages that say so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

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
from graph_model.analysis.columns import fact_of
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

_CITED = ("statement", "start", "end", "quote", "confidence", "document", "number", "title", "date", "issuer")
_Kind = TypeVar("_Kind", bound=Fact)
Found = Mapping[str, Any]
"""A row of a query with the columns fact (properties of the node), bodies and evidence (lists)."""


def refs(bodies: Iterable[Sequence[Any]]) -> dict[str, BodyRef]:
    """The bodies (id, name, kind) by id."""
    return {body[0]: BodyRef(id=body[0], name=body[1], kind=body[2]) for body in bodies if body[0]}


def citations(evidence: Iterable[Sequence[Any]], statements: Sequence[str] = ()) -> tuple[Citation, ...]:
    """The passages, in the order in which the fact names its ``statements``."""
    place = {statement: number for number, statement in enumerate(statements)}
    cited = [Citation.model_validate(dict(zip(_CITED, one, strict=True))) for one in evidence if one[0]]
    return tuple(sorted(cited, key=lambda one: place.get(one.statement, len(place))))


def body_card(row: Found, body: str) -> BodyCard:
    """A Body node, or the Profile of it that an audience knows, as the card of ``body``."""
    told = {"fact": row["fact"]["id"], **row["fact"], "id": body}
    return _row(BodyCard, fact_of(Body, told).model_copy(update={"id": body}), row)


def membership_row(row: Found) -> MembershipRow:
    """A Membership node with its two bodies."""
    fact, known = fact_of(Membership, row["fact"]), refs(row["bodies"])
    return _row(MembershipRow, fact, row, member=_named(fact.member, known), body=_named(fact.body, known))


def contribution_row(row: Found) -> ContributionRow:
    """A Contribution node with payer and payee."""
    fact, known = fact_of(Contribution, row["fact"]), refs(row["bodies"])
    return _row(ContributionRow, fact, row, payer=_named(fact.payer, known), payee=_named(fact.payee, known))


def succession_row(row: Found) -> SuccessionRow:
    """A Succession node with the bodies before and after."""
    fact, known = fact_of(Succession, row["fact"]), refs(row["bodies"])
    before, after = (tuple(_named(body, known) for body in bodies) for bodies in (fact.before, fact.after))
    return _row(SuccessionRow, fact, row, before=before, after=after)


def part_row(row: Found) -> PartRow:
    """A Part node with the organ and its whole."""
    fact, known = fact_of(Part, row["fact"]), refs(row["bodies"])
    return _row(PartRow, fact, row, part=_named(fact.part, known), whole=_named(fact.whole, known))


def topic_row(row: Found) -> TopicRow:
    """A TopicTie node."""
    return _row(TopicRow, fact_of(TopicTie, row["fact"]), row)


def area_row(row: Found) -> AreaRow:
    """A Coverage node."""
    return _row(AreaRow, fact_of(Coverage, row["fact"]), row)


def overlap_row(row: Found) -> OverlapRow:
    """An Overlap node with its bodies."""
    fact, known = fact_of(Overlap, row["fact"]), refs(row["bodies"])
    return _row(OverlapRow, fact, row, bodies=tuple(_named(body, known) for body in fact.bodies))


def contradiction_row(row: Found) -> ContradictionRow:
    """A Contradiction node."""
    return _row(ContradictionRow, fact_of(Contradiction, row["fact"]), row)


_Row = TypeVar("_Row", bound=FactRow)


def _row(kind: type[_Row], fact: Fact, row: Found, **named: object) -> _Row:
    """``kind`` from the fields that it shares with ``fact``, the bodies by name, and the passages."""
    shared = {name: getattr(fact, name) for name in kind.model_fields.keys() & type(fact).model_fields.keys()}
    return kind.model_validate({**shared, **named, "evidence": citations(row["evidence"], fact.statements)})


def _named(body: str, known: Mapping[str, BodyRef]) -> BodyRef:
    """While facts are being written anew, a body can be missing for a moment: then its id stands for its name."""
    return known.get(body) or BodyRef(id=body, name=body)
