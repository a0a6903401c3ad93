"""What a judgement or an entry would change, before anything is written: facts that come, go or read otherwise, and
the yearly totals of who pays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from app.answers.answer import Answer, BodyRef
from app.answers.costs.adding_up import answered
from app.answers.costs.totals import Totals
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import totals_of
from graph_model.ledger.entries import Bundle, Entries
from graph_model.ledger.ledger import Ledger
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.facts import AnyFact, Contradiction
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_OF_THE_RECORD = frozenset({"id", "key", "audiences", "statements", "confidence", "judged", "papers", "former"})
_BODIES = ("member", "body", "payer", "payee", "part", "whole", "before", "after", "bodies")


class FieldChange(Answer):
    """A field that reads otherwise; None where there is no value."""

    field: str
    before: Any = None
    after: Any = None


class FactChange(Answer):
    """A fact of ``kind`` (the name of its class) about ``bodies``: ``how`` is new, gone or changed."""

    kind: str
    key: str
    how: str
    bodies: tuple[BodyRef, ...]
    fields: tuple[FieldChange, ...] = ()


class TotalChange(Answer):
    """What one body pays, before and after."""

    payer: BodyRef
    before: Totals
    after: Totals


class Preview(Answer):
    """All that would change for the audience; nothing at all where what is told is known already."""

    facts: tuple[FactChange, ...] = ()
    totals: tuple[TotalChange, ...] = ()


@dataclass(frozen=True)
class Projected:
    """The facts around what is touched, as they are and as they would be; ``reach``: the bodies that may differ."""

    before: Facts
    after: Facts
    reach: frozenset[str]

    @property
    def names(self) -> dict[str, BodyRef]:
        """The bodies by id, as they would be called."""
        bodies = (*self.after.bodies, *self.before.bodies)
        return {body.key: BodyRef(id=body.key, name=body.name, kind=body.kind) for body in bodies}


def preview(
    database: Database, audience: Audience, *, judgements: Iterable[Judgement] = (), bundles: Iterable[Bundle] = ()
) -> Preview:
    """The facts of the touched bodies as they are, against those with ``judgements`` and ``bundles`` added."""
    return told_changes(projected(database, audience, judgements=judgements, bundles=bundles))


def projected(
    database: Database, audience: Audience, *, judgements: Iterable[Judgement] = (), bundles: Iterable[Bundle] = ()
) -> Projected:
    """The touched part of the facts, projected without and with what is added; nothing is written."""
    draft = Entries.of(tuple(bundles), tuple(judgements))
    ledger = Ledger(database)
    touched = {identity.body for identity in draft.identities}.union(*map(ledger.touched, draft.judgements))
    touched |= ledger.bodies_of_papers(document.paper for document in draft.documents)
    entries, grown = ledger.entries_about(touched)
    before, after = project(entries, audience=audience), project(entries + draft, audience=audience)
    return Projected(before, after, grown | touched)


def told_changes(found: Projected) -> Preview:
    """What differs between the two, in the reach."""
    names = found.names
    changes = _changes(found.before.of_bodies(found.reach), found.after.of_bodies(found.reach), names)
    return Preview(facts=changes, totals=_totals(changes, found.before, found.after, names))


def _changes(before: Facts, after: Facts, names: Mapping[str, BodyRef]) -> tuple[FactChange, ...]:
    old, new = ({fact.key: fact for fact in facts} for facts in (before, after))
    found = [_change(old.get(key), new.get(key), names) for key in dict.fromkeys((*new, *old))]
    return tuple(change for change in found if change is not None)


def _change(old: AnyFact | None, new: AnyFact | None, names: Mapping[str, BodyRef]) -> FactChange | None:
    shown = new or old
    fields = tuple(_fields(shown, old, new)) if shown else ()
    if shown is None or not fields:
        return None
    how = "new" if old is None else "gone" if new is None else "changed"
    bodies = tuple(names[one] for one in _bodies_of(shown) if one in names)
    return FactChange(kind=type(shown).__name__, key=shown.key, how=how, bodies=bodies, fields=fields)


def _fields(shown: AnyFact, old: AnyFact | None, new: AnyFact | None) -> Iterable[FieldChange]:
    for name in type(shown).model_fields:
        if name in _OF_THE_RECORD or name in _BODIES:
            continue
        before, after = getattr(old, name, None), getattr(new, name, None)
        if before != after:
            yield FieldChange(field=name, before=before, after=after)


def _bodies_of(fact: AnyFact) -> list[str]:
    if isinstance(fact, Contradiction):
        return [part for part in fact.about.split("|") if part.startswith("b_")]
    told = [getattr(fact, name) for name in _BODIES if hasattr(fact, name)]
    bodies = [one for value in told for one in ((value,) if isinstance(value, str) else value)]
    return bodies or [fact.key]


def _totals(
    changes: Iterable[FactChange], before: Facts, after: Facts, names: Mapping[str, BodyRef]
) -> tuple[TotalChange, ...]:
    """The payers of contributions that change, where their total does."""
    payers = {change.bodies[0].id for change in changes if change.kind == "Contribution" and change.bodies}
    found = [
        TotalChange(payer=names[payer], before=_paid(before, payer), after=_paid(after, payer))
        for payer in sorted(payers)
    ]
    return tuple(one for one in found if (one.before.yearly, one.before.once) != (one.after.yearly, one.after.once))


def _paid(facts: Facts, payer: str) -> Totals:
    paid = replace(facts, contributions=tuple(one for one in facts.contributions if one.payer == payer))
    return answered(totals_of(CostLedger.of(paid)))
