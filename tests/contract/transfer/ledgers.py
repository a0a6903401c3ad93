"""Small ledgers by hand: papers of invented places, with every kind of claim that an export must carry."""

from datetime import UTC, datetime
from decimal import Decimal

from graph_model.ledger.entries import Bundle
from graph_model.records.claims import (
    AreaClaim,
    BodyClaim,
    Claim,
    ContributionClaim,
    EventClaim,
    MembershipClaim,
    OverlapClaim,
    PartClaim,
    TopicClaim,
)
from graph_model.records.documents import Document, SourceKind, document_id, paper_id
from graph_model.records.identities import Identity, minted_body_id
from graph_model.records.statements import Evidence, Mention, Reading, Statement
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import ContributionKind, EventKind, Period, Visibility

FIRST_DAY = datetime(2024, 3, 1, 12, tzinfo=UTC)
SECOND_DAY = datetime(2024, 5, 1, 12, tzinfo=UTC)
_TEXT = "Der Landkreis Nordtal ist Mitglied im Netz Nord, zahlt 4.400 EUR und arbeitet mit dem Bund Süd zusammen."


def paper(
    number: str, day: datetime = FIRST_DAY, text: str = _TEXT, visibility: Visibility = Visibility.PUBLIC
) -> Bundle:
    """A paper that makes one claim of each kind; another text is another version of it."""
    key = paper_id(f"Landkreis Nordtal {number}")
    document = Document(
        id=document_id(key, text),
        paper=key,
        source_key=f"Landkreis Nordtal {number}",
        source=SourceKind.PAPER,
        loader="text",
        origin=f"{number}.txt",
        checksum=text[:20],
        text=text,
        number=number,
        date=PartialDate(2024, 3),
        visibility=visibility,
    )
    mentions = [
        Mention.of(key, name) for name in ("Landkreis Nordtal", "Netz Nord", "Bund Süd", "Beirat des Netzes Nord")
    ]
    statements = tuple(_statements(document, mentions))
    return Bundle(
        document=document,
        reading=Reading.of(document.id, key, "rules-1", tuple(s.id for s in statements), day),
        mentions=tuple(mentions),
        statements=statements,
        identities=tuple(_identity(mention, day) for mention in mentions),
    )


def _identity(mention: Mention, day: datetime) -> Identity:
    """Bodies of one name are one body, whichever paper names them."""
    body = minted_body_id(Mention.of("p_first", mention.name).id)
    return Identity.of(mention.id, body, rule="same_name", recorded=day, score=0.9, reasons=("gleicher Name",))


def _statements(document: Document, mentions: list[Mention]) -> list[Statement]:
    member, body, other, organ = (mention.id for mention in mentions)
    told: list[tuple[Claim, tuple[str, ...], tuple[str, ...]]] = [
        (BodyClaim(aliases=("NN",)), (body,), ()),
        (BodyClaim(), (other,), ()),
        (MembershipClaim(since=PartialDate(2014), notice=Notice(words="jährlich")), (member,), (body,)),
        (_fee(), (member,), (body,)),
        (EventClaim(event=EventKind.FOUNDING, date=PartialDate(2010, about=True)), (body,), ()),
        (PartClaim(), (organ,), (body,)),
        (TopicClaim(phrase="Gesundheit", key="gesundheit"), (body,), ()),
        (AreaClaim(place=PlaceKey.parse("03157"), name="Nordtal"), (body,), ()),
        (OverlapClaim(), (body, other), ()),
    ]
    evidence = Evidence(document=document.id, start=0, end=20, quote=document.text[:20])
    return [
        Statement.of(claim, evidence, subjects=subjects, objects=objects, rule="by_hand", confidence=0.9)
        for claim, subjects, objects in told
    ]


def _fee() -> ContributionClaim:
    return ContributionClaim(
        amount=Amount(Decimal(4400)), per=Period.YEAR, contribution_kind=ContributionKind.FEE, as_of=2024
    )
