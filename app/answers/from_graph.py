"""From what a query returns to rows: facts with the names of their bodies and the passages that say so."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.answers import fact_rows
from app.answers.answer import BodyRef, Citation
from app.answers.called import called
from app.answers.rows import (
    AreaRow,
    BodyCard,
    ContradictionRow,
    ContributionRow,
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
    Membership,
    Overlap,
    Part,
    Succession,
    TopicTie,
)

_CITED = ("statement", "start", "end", "quote", "confidence", "document", "number", "title", "date", "issuer")
Found = Mapping[str, Any]
"""A row of a query with the columns fact (properties of the node), bodies and evidence (lists)."""


def refs(bodies: Iterable[Sequence[Any]]) -> dict[str, BodyRef]:
    """The bodies (id, name, kind) by id."""
    return {body[0]: BodyRef(id=body[0], name=body[1], kind=body[2]) for body in bodies if body[0]}


def citations(evidence: Iterable[Sequence[Any]], statements: Sequence[str] = ()) -> tuple[Citation, ...]:
    """The passages, in the order in which the fact names its ``statements``."""
    place = {statement: number for number, statement in enumerate(statements)}
    cited = [_citation(one) for one in evidence if one[0]]
    return tuple(sorted(cited, key=lambda one: place.get(one.statement, len(place))))


def _citation(told: Sequence[Any]) -> Citation:
    """``told`` ends with source, origin and kind of a document that has neither number nor title."""
    *shared, nameless = told
    cited = Citation.model_validate(dict(zip(_CITED, shared, strict=True)))
    if not nameless:
        return cited
    source, origin, kind = nameless
    return cited.model_copy(update={"name": called(source, origin, kind, cited.date, cited.issuer)})


def body_card(row: Found, body: str) -> BodyCard:
    """A Body node, or the Profile of it that an audience knows, as the card of ``body``."""
    told = {"fact": row["fact"]["id"], **row["fact"], "id": body}
    return fact_rows.card(fact_of(Body, told), _cited(row))


def membership_row(row: Found) -> MembershipRow:
    """A Membership node with its two bodies."""
    return fact_rows.membership(fact_of(Membership, row["fact"]), refs(row["bodies"]), _cited(row))


def contribution_row(row: Found) -> ContributionRow:
    """A Contribution node with payer and payee."""
    return fact_rows.contribution(fact_of(Contribution, row["fact"]), refs(row["bodies"]), _cited(row))


def succession_row(row: Found) -> SuccessionRow:
    """A Succession node with the bodies before and after."""
    return fact_rows.succession(fact_of(Succession, row["fact"]), refs(row["bodies"]), _cited(row))


def part_row(row: Found) -> PartRow:
    """A Part node with the organ and its whole."""
    return fact_rows.part(fact_of(Part, row["fact"]), refs(row["bodies"]), _cited(row))


def topic_row(row: Found) -> TopicRow:
    """A TopicTie node."""
    return fact_rows.topic(fact_of(TopicTie, row["fact"]), _cited(row))


def area_row(row: Found) -> AreaRow:
    """A Coverage node."""
    return fact_rows.area(fact_of(Coverage, row["fact"]), _cited(row))


def overlap_row(row: Found) -> OverlapRow:
    """An Overlap node with its bodies."""
    return fact_rows.overlap(fact_of(Overlap, row["fact"]), refs(row["bodies"]), _cited(row))


def contradiction_row(row: Found) -> ContradictionRow:
    """A Contradiction node."""
    return fact_rows.contradiction(fact_of(Contradiction, row["fact"]), _cited(row))


def _cited(row: Found) -> tuple[Citation, ...]:
    """The passages in the order in which the fact names its statements."""
    return citations(row["evidence"], row["fact"].get("statements", ()))
