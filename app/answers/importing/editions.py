"""A list that is about to be kept against the last edition of the same payer: new, changed, no longer named."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from app.answers.answer import BodyRef
from app.answers.documents.listing import seen_by
from app.answers.from_graph import membership_row
from app.answers.importing.answers import EditionDifference, Fee, ListedTie
from app.answers.review.preview import Projected
from graph_model.ledger.entries import Bundle
from graph_model.projection.facts import Facts
from graph_model.records.documents import Edition
from graph_model.records.facts import Contribution
from graph_model.storage.database import Database
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Audience, Completeness

_Pair = tuple[str, str]


def edition_difference(
    database: Database, audience: Audience, bundle: Bundle, found: Projected
) -> EditionDifference | None:
    """None for what is no list of a payer and a year."""
    edition = bundle.document.edition
    if edition is None:
        return None
    named = _named(bundle, found)
    told = EditionDifference(
        document=bundle.document.id,
        payer=edition.payer,
        year=edition.year,
        partial=edition.completeness is not Completeness.COMPLETE,
    )
    before = _last_before(database, audience, bundle, edition)
    if before is None:
        return told.model_copy(update={"new": _ties(named, found, edition.year, None)})
    document, year = before
    held = _held(database, audience, document)
    both = {pair: named[pair] for pair in named if pair in held}
    ties = _ties(both, found, edition.year, year)
    changed = tuple(tie for tie in ties if tie.fees and tie.fees_before and tie.fees != tie.fees_before)
    update = {
        "before_year": year,
        "before_document": document,
        "new": _ties({pair: named[pair] for pair in named if pair not in held}, found, edition.year, None),
        "changed": changed,
        "gone": () if told.partial else _sorted(ListedTie(member=m, body=b) for m, b in _without(held, named)),
        "same": len(ties) - len(changed),
    }
    return told.model_copy(update=update)


def _named(bundle: Bundle, found: Projected) -> dict[_Pair, tuple[BodyRef, BodyRef]]:
    """The pairs of member and body that the list itself names."""
    said, names = {statement.id for statement in bundle.statements}, found.names
    return {
        (tie.member, tie.body): (names[tie.member], names[tie.body])
        for tie in found.after.memberships
        if said.intersection(tie.statements) and tie.member in names and tie.body in names
    }


def _last_before(database: Database, audience: Audience, bundle: Bundle, edition: Edition) -> tuple[str, int] | None:
    """Document and year of the payer's newest list that is not newer, other versions of this one left out."""
    rows = database.read("read/editions", visibilities=seen_by(audience))
    known = [(row["document"], Edition.model_validate(json.loads(row["edition"]))) for row in rows]
    payer = BodyName(edition.payer).normal
    earlier = [
        (one.year, document)
        for document, one in known
        if BodyName(one.payer).normal == payer and one.year < edition.year and document != bundle.document.id
    ]
    year, document = max(earlier, default=(None, None))
    return (document, year) if document is not None and year is not None else None


def _held(database: Database, audience: Audience, document: str) -> dict[_Pair, tuple[BodyRef, BodyRef]]:
    """The pairs that a held list names."""
    named = database.read("read/edition_memberships", documents=[document], audience=audience.value)
    ids = sorted({fact for row in named for _, fact in row["named"]})
    rows: Iterable[Mapping[str, Any]] = database.read("read/memberships_by_id", ids=ids, audience=audience.value)
    found = map(membership_row, rows)
    return {(one.member.id, one.body.id): (one.member, one.body) for one in found}


def _without(
    held: Mapping[_Pair, tuple[BodyRef, BodyRef]], named: Mapping[_Pair, object]
) -> Iterable[tuple[BodyRef, BodyRef]]:
    return (sides for pair, sides in held.items() if pair not in named)


def _ties(
    pairs: Mapping[_Pair, tuple[BodyRef, BodyRef]], found: Projected, year: int, before: int | None
) -> tuple[ListedTie, ...]:
    now, then = _fees(found.after, year), _fees(found.before, before) if before else {}
    return _sorted(
        ListedTie(member=member, body=body, fees=now.get(pair, ()), fees_before=then.get(pair, ()))
        for pair, (member, body) in pairs.items()
    )


def _fees(facts: Facts, year: int) -> dict[_Pair, tuple[Fee, ...]]:
    """What each payer pays whom in a year, as papers of that year tell."""
    told: dict[_Pair, list[Contribution]] = {}
    for one in facts.contributions:
        if (one.year or one.as_of) == year:
            told.setdefault((one.payer, one.payee), []).append(one)
    return {
        pair: tuple(sorted((Fee(kind=c.kind, per=c.per, amount=c.amount) for c in group), key=str))
        for pair, group in told.items()
    }


def _sorted(ties: Iterable[ListedTie]) -> tuple[ListedTie, ...]:
    return tuple(sorted(ties, key=lambda tie: (tie.body.name, tie.member.name)))
