"""The projection: ``project(ledger, known_on, audience, drafts) -> facts``, a pure function."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from graph_model.ledger.entries import Entries
from graph_model.projection.accepted import accepted
from graph_model.projection.bodies import bodies
from graph_model.projection.bodies_of import bodies_of
from graph_model.projection.contributions import amount_contradictions, contributions, payments
from graph_model.projection.facts import Facts
from graph_model.projection.judged import Judged
from graph_model.projection.keys import identified
from graph_model.projection.memberships import memberships, since_contradictions, ties_of
from graph_model.projection.successions import date_contradictions, successions
from graph_model.projection.ties import coverages, overlaps, parts, topics
from graph_model.projection.told import told
from graph_model.records.facts import Fact
from graph_model.values.vocabularies import Audience

_Kind = TypeVar("_Kind", bound=Fact)


def project(
    entries: Entries,
    known_on: datetime | None = None,
    audience: Audience = Audience.PUBLIC,
    drafts: Sequence[Entries] = (),
) -> Facts:
    """The facts that follow from the ledger as known at ``known_on`` (None: now), for one audience, with drafts added.

    Law: for the part of a ledger that speaks of some bodies, the facts of these bodies are those of the whole.
    """
    known = entries.known_on(known_on) if known_on else entries
    for draft in drafts:
        known = known + draft
    resolved = bodies_of(known.mentions, known.identities, known.judgements)
    judged = Judged(known.judgements, resolved)
    counted = accepted(known, audience)
    named = {mention.id: mention for mention in known.mentions}
    statements = told(counted, resolved, named)
    held, paid = ties_of(statements), payments(statements, judged.separated)
    events, ties, sums = successions(statements), memberships(held), contributions(paid)
    contradictions = [
        *date_contradictions(statements, events),
        *since_contradictions(held, ties),
        *amount_contradictions(paid, sums),
    ]
    events, ties, sums = judged.apply(events), judged.apply(ties), judged.apply(sums)
    return Facts(
        bodies=_final(judged.apply(bodies(counted, statements, named, resolved, events)), audience),
        memberships=_final(ties, audience),
        contributions=_final(sums, audience),
        successions=_final(events, audience),
        parts=_final(judged.apply(parts(statements)), audience),
        topics=_final(judged.apply(topics(statements)), audience),
        coverages=_final(judged.apply(coverages(statements)), audience),
        overlaps=_final(judged.apply(overlaps(statements)), audience),
        contradictions=_final(judged.settle(contradictions, [*events, *ties, *sums]), audience),
    )


def _final(facts: Iterable[_Kind], audience: Audience) -> tuple[_Kind, ...]:
    """Sorted by key, each with the id of its content."""
    ordered = sorted(facts, key=lambda fact: fact.key)
    return tuple(identified(fact, (audience,)) for fact in ordered)
