"""Deciding which body each mention of a document means, and what a person should be asked."""

from collections.abc import Iterable
from datetime import datetime

from graph_model.records.claims import BodyClaim
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Mention, Statement
from loaders.resolution.comparison import Decision, compare
from loaders.resolution.known_bodies import KnownBodies, aliases_of

RULE = "namen-1"


def identify(
    mentions: Iterable[Mention],
    statements: Iterable[Statement],
    known: KnownBodies,
    *,
    issuer: str | None,
    recorded: datetime,
) -> tuple[Identity, ...]:
    """One identity for each mention that has none yet; ``known`` learns them on the way."""
    claims = ((s.subjects, s.claim) for s in statements if isinstance(s.claim, BodyClaim))
    aliases = aliases_of(claims)
    return tuple(
        _identity(mention, aliases.get(mention.id, ()), known, issuer, recorded)
        for mention in mentions
        if mention.id not in known.by_mention
    )


def _identity(
    mention: Mention, aliases: tuple[str, ...], known: KnownBodies, issuer: str | None, recorded: datetime
) -> Identity:
    body, score, reasons, like = _decided(mention, known, issuer)
    known.learn(mention, body, issuer, aliases)
    return Identity.of(mention.id, body, rule=RULE, recorded=recorded, score=score, reasons=reasons, like=like)


def _decided(
    mention: Mention, known: KnownBodies, issuer: str | None
) -> tuple[str, float, tuple[str, ...], str | None]:
    """Body, score, reasons, and the body that a person should compare with."""
    if same := known.named(mention.name, issuer):
        return same, 1.0, ("gleicher Name",), None
    found = [(compare(mention.name, name), body) for name, body in known.near(mention.name)]
    for wanted in (Decision.SAME, Decision.ASK):
        likest = max((pair for pair in found if pair[0].decision is wanted), key=lambda p: p[0].score, default=None)
        if likest:
            comparison, body = likest
            means = body if wanted is Decision.SAME else minted_body_id(mention.id)
            return means, comparison.score, comparison.reasons, body if wanted is Decision.ASK else None
    return minted_body_id(mention.id), 1.0, ("neuer Name",), None
