"""Deciding which body each mention of a document means, and what a person should be asked."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Mention, Statement
from loaders.resolution.known_bodies import KnownBodies, Likeness
from loaders.resolution.told import Told, body_claims, renamed, told_of
from loaders.resolution.verdicts import Decision

RULE = "namen-2"


class _Found(NamedTuple):
    """The body that a mention means, why, and the body that a person should compare it with."""

    body: str
    score: float
    reasons: tuple[str, ...]
    like: str | None = None


def identify(
    mentions: Iterable[Mention],
    statements: Iterable[Statement],
    known: KnownBodies,
    *,
    issuer: str | None,
    recorded: datetime,
) -> tuple[Identity, ...]:
    """One identity for each mention that has none yet; ``known`` learns them on the way."""
    said = tuple(statements)
    told, names_before = told_of(body_claims(said)), renamed(said)
    wanted = {mention.id: mention for mention in mentions if mention.id not in known.by_mention}
    found = []
    for mention in _old_names_first(wanted, names_before):
        claims = told.get(mention.id, Told())
        before = known.by_mention.get(names_before.get(mention.id, ""))
        means = _renamed(mention, before, known, issuer) if before else _decided(mention, claims, known, issuer)
        known.learn(mention, means.body, issuer, claims)
        found.append(_identity(mention, means, recorded))
    return tuple(found)


def _old_names_first(wanted: Mapping[str, Mention], names_before: Mapping[str, str]) -> list[Mention]:
    """A new name is looked at when it is known what the old one means."""
    return sorted(wanted.values(), key=lambda mention: mention.id in names_before)


def _identity(mention: Mention, means: _Found, recorded: datetime) -> Identity:
    return Identity.of(
        mention.id,
        means.body,
        rule=RULE,
        recorded=recorded,
        score=round(means.score, 3),
        reasons=means.reasons,
        like=means.like,
    )


def _renamed(mention: Mention, before: str, known: KnownBodies, issuer: str | None) -> _Found:
    """A renamed body keeps its id; where the new name is known as another body already, a person is asked."""
    already = known.named(mention.name, issuer)
    if already and already != before:
        return _Found(already, 0.9, ("laut Quelle der neue Name",), like=before)
    return _Found(before, 0.95, ("laut Quelle der neue Name",))


def _decided(mention: Mention, told: Told, known: KnownBodies, issuer: str | None) -> _Found:
    place = known.place(mention.name, told, issuer)
    if place and (there := known.at(place)):
        return _Found(there, 1.0, (f"gleicher Gemeindeschlüssel {place.digits}",))
    if same := known.named(mention.name, issuer, place):
        return _Found(same, 1.0, ("gleicher Name",))
    return _by_likeness(mention, known.near(mention.name, told, place))


def _by_likeness(mention: Mention, near: list[Likeness]) -> _Found:
    """One body that is surely the same is meant; of several, and of one that may be, a person is asked."""
    own = minted_body_id(mention.id)
    sure = [one for one in near if one.verdict.decision is Decision.SAME]
    if len(sure) == 1:
        return _Found(sure[0].body, sure[0].verdict.score, (sure[0].verdict.reason,))
    if sure:
        names = " und ".join(f"„{one.name}“" for one in sorted(sure, key=lambda one: one.name))
        return _Found(own, sure[0].verdict.score, (f"der Name passt zu mehreren: {names}",), like=sure[0].body)
    open_ones = [one for one in near if one.verdict.decision is Decision.ASK]
    if open_ones:
        likest = open_ones[0]
        return _Found(own, likest.verdict.score, (likest.verdict.reason,), like=likest.body)
    return _Found(own, 1.0, ("neuer Name",))
