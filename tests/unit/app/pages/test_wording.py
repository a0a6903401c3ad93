from decimal import Decimal

import pytest

from app.pages.wording import in_words
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
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import ContributionKind, EventKind, EventStatus, Period, Role, Status
from tests.unit.app.pages.passages import passage

_PAID = ContributionClaim(
    amount=Amount(Decimal(30000)),
    per=Period.ONCE,
    year=2016,
    contribution_kind=ContributionKind.GRANT,
    kind_inferred=True,
    status=Status.APPLIED,
)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (BodyClaim(body_kind=BodyKind.NETWORK, aliases=("X",)), "A wird genannt (Netzwerk). Auch genannt: X."),
        (MembershipClaim(since=PartialDate(2014, 7)), "A: Mitglied bei B, seit 07/2014."),
        (MembershipClaim(role=Role.FUNDER, status=Status.PROPOSED), "A: Förderer bei B (vorgeschlagen)."),
        (_PAID, "A an B: 30.000 € einmalig für 2016 (Zuschuss, Art erschlossen, beantragt)."),
        (ContributionClaim(), "A an B: Betrag unbekannt (Art unbekannt)."),
        (EventClaim(event=EventKind.MERGER, status=EventStatus.PROPOSED), "Zusammenführung: A → B (vorgeschlagen)."),
        (PartClaim(), "A ist Teil von B."),
        (TopicClaim(phrase="Pflege"), "A befasst sich mit „Pflege“."),
        (AreaClaim(place=PlaceKey("03157"), name="Landkreis Peine"), "A arbeitet für Landkreis Peine."),
    ],
)
def test_each_kind_of_claim_reads_as_a_sentence(claim: Claim, sentence: str) -> None:
    assert in_words(passage(0, 5, claim=claim, objects=("B",))).replace("\u00a0", " ") == sentence


def test_several_names_are_listed_as_in_a_sentence() -> None:
    told = in_words(passage(0, 5, claim=OverlapClaim(), subjects=("A", "B", "C")))
    assert told.startswith("A, B und C: ")


def test_a_topic_of_nobody_is_one_of_the_document() -> None:
    assert in_words(passage(0, 5, subjects=())) == "Das Dokument befasst sich mit „Pflege“."


def test_a_founding_has_nobody_before() -> None:
    claim = EventClaim(event=EventKind.FOUNDING, date=PartialDate(2010, about=True))
    assert in_words(passage(0, 5, claim=claim, subjects=(), objects=("B",))) == "Gründung um 2010: B (erfolgt)."
