"""Answers about Doppelstrukturen: pairs of bodies that may do the same for the same people, part by part."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from app.answers.answer import BodyRef, Citation
from app.answers.from_graph import citations
from app.answers.network_answers import DoublePart, DoubleRow, DoublesAnswer
from app.answers.ranking import Ranking, ranked
from graph_model.analysis import costs
from graph_model.analysis.doubles import Double, PartScore
from graph_model.ledger.ledger import Ledger
from graph_model.projection.bodies_of import active
from graph_model.projection.facts import Facts
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_PAIRS = 50
_Cited = Mapping[str, Citation]


def doubles(
    database: Database,
    audience: Audience,
    *,
    as_of: date | None = None,
    limit: int | None = USUAL_PAIRS,
    ranking: Ranking | None = None,
) -> DoublesAnswer:
    """The likeliest pairs first, without those that a judgement set aside. ``as_of`` None is today. ``ranking`` keeps
    what was computed for the next who asks."""
    facts, pairs = (ranking.of if ranking else ranked)(database, audience, as_of or date.today())
    found = _not_set_aside(database, pairs)[:limit]
    return of_facts(facts, found, _cited(database, found))


def of_facts(facts: Facts, found: Iterable[Double], cited: _Cited) -> DoublesAnswer:
    """The pairs ``found`` among ``facts`` as an answer, with the passages in ``cited``."""
    found = tuple(found)
    known = {body.key: BodyRef(id=body.key, name=body.name, kind=body.kind) for body in facts.bodies}
    yearly = _yearly(facts, {body for double in found for body in (double.left, double.right)})
    pairs = tuple(_row(double, known, yearly, cited) for double in found)
    return DoublesAnswer(pairs=pairs, compared=len(facts.bodies))


def _not_set_aside(database: Database, found: Iterable[Double]) -> list[Double]:
    standing = active(Ledger(database).judgements())
    aside = {frozenset(j.about) for j in standing if j.kind is JudgementKind.SET_ASIDE}
    return [double for double in found if frozenset((double.left, double.right)) not in aside]


def _cited(database: Database, found: Iterable[Double]) -> _Cited:
    statements = sorted({statement for double in found for part in double.parts for statement in part.statements})
    rows = database.read("read/citations", statements=statements) if statements else []
    return {cited.statement: cited for cited in citations(row["evidence"] for row in rows)}


def _yearly(facts: Facts, bodies: set[str]) -> dict[str, Decimal | None]:
    """EUR a year that each body receives; None where no amount is known, which is not 0."""
    received = defaultdict(list)
    for contribution in facts.contributions:
        if contribution.payee in bodies:
            received[contribution.payee].append(contribution)
    totals = {body: costs.totals(told) for body, told in received.items()}
    return {body: total.yearly_eur if total.yearly else None for body, total in totals.items()}


def _row(
    double: Double, known: Mapping[str, BodyRef], yearly: Mapping[str, Decimal | None], cited: _Cited
) -> DoubleRow:
    return DoubleRow(
        left=known[double.left],
        right=known[double.right],
        score=double.score,
        confidence=double.confidence,
        parts=tuple(_part(part, cited) for part in double.parts),
        left_yearly=yearly.get(double.left),
        right_yearly=yearly.get(double.right),
    )


def _part(part: PartScore, cited: _Cited) -> DoublePart:
    return DoublePart(
        name=part.name,
        label=part.label,
        score=part.score,
        weight=part.weight,
        share=part.share,
        left_value=part.left_value,
        right_value=part.right_value,
        evidence=tuple(cited[one] for one in part.statements if one in cited),
    )
