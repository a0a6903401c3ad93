"""A made-up network of a given size, as a ledger: seeded, so that every run loads the same."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from graph_model.ledger.entries import Bundle
from graph_model.records.claims import Claim, ContributionClaim, MembershipClaim
from graph_model.records.documents import Document, SourceKind, document_id, paper_id
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Evidence, Mention, Reading, Statement
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import ContributionKind, Period

_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Size:
    """How much there is; every document holds as many memberships as contributions."""

    bodies: int
    documents: int
    ties: int

    @property
    def statements(self) -> int:
        """Memberships and contributions together."""
        return 2 * self.ties


SMALL = Size(bodies=2_000, documents=5_000, ties=10_000)
LARGE = Size(bodies=20_000, documents=50_000, ties=100_000)


def bundles(size: Size, seed: int = 7) -> Iterator[Bundle]:
    """The documents of the network. A tenth of the bodies pay; a mention means the body of its first mention."""
    chance = random.Random(seed)  # noqa: S311 - test data, no secret
    payers = max(1, size.bodies // 10)
    bodies: dict[str, str] = {}
    for number in range(size.documents):
        payer = f"Landkreis {chance.randrange(payers)}"
        payees = chance.sample(range(size.bodies - payers), size.ties // size.documents)
        yield _bundle(number, payer, [f"Netzwerk {payee}" for payee in payees], bodies, chance)


def _bundle(number: int, payer: str, payees: list[str], bodies: dict[str, str], chance: random.Random) -> Bundle:
    document = _document(number, payer, payees)
    mentions = {name: Mention.of(document.paper, name) for name in (payer, *payees)}
    statements = tuple(s for payee in payees for s in _statements(document, mentions, payer, payee, chance))
    identities = tuple(_identity(mention, bodies) for mention in mentions.values())
    reading = Reading.of(document.id, document.paper, "bench", tuple(s.id for s in statements), _MOMENT)
    return Bundle(document, reading, tuple(mentions.values()), statements, identities)


def _document(number: int, payer: str, payees: list[str]) -> Document:
    text = f"Der {payer} ist Mitglied und zahlt: {', '.join(payees)}."
    paper = paper_id(f"bench/{number}")
    return Document(
        id=document_id(paper, "1"),
        paper=paper,
        source_key=f"bench/{number}",
        source=SourceKind.PAPER,
        loader="bench",
        origin=f"{number}.txt",
        checksum="1",
        text=text,
        number=str(number),
        date=PartialDate(2010 + number % 15),
    )


def _statements(
    document: Document, mentions: dict[str, Mention], payer: str, payee: str, chance: random.Random
) -> Iterator[Statement]:
    start = document.text.index(payee)
    evidence = Evidence(document=document.id, start=start, end=start + len(payee), quote=payee)
    amount = Amount(Decimal(chance.randrange(100, 60_000)))
    claims: tuple[Claim, ...] = (
        MembershipClaim(since=PartialDate(chance.randrange(1990, 2020))),
        ContributionClaim(
            amount=amount, per=Period.YEAR, contribution_kind=ContributionKind.FEE, year=2010 + chance.randrange(15)
        ),
    )
    for claim in claims:
        yield Statement.of(claim, evidence, subjects=(mentions[payer].id,), objects=(mentions[payee].id,), rule="bench")


def _identity(mention: Mention, bodies: dict[str, str]) -> Identity:
    body = bodies.setdefault(mention.name, minted_body_id(mention.id))
    return Identity.of(mention.id, body, rule="bench", recorded=_MOMENT)
