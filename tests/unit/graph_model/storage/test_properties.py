"""Laws of ``properties``: every record comes back equal, and a database can hold what stands between."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from pydantic import ValidationError

from graph_model.records.claims import ContributionClaim, MembershipClaim
from graph_model.records.documents import Consultation, Document, Edition, SourceKind
from graph_model.records.facts import Contribution, Membership
from graph_model.records.record import Record
from graph_model.records.statements import Evidence, Reading, Statement
from graph_model.storage.properties import from_properties, to_properties
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience, Period, Role, Status

_PLUS_TWO = timezone(timedelta(hours=2))

DOCUMENT = Document(
    id="d_1",
    paper="p_1",
    source_key="k",
    source=SourceKind.PAPER,
    loader="text",
    origin="a.txt",
    checksum="c",
    text="Text mit „Zeichen“",
    date=PartialDate.parse("2014-07"),
    refers_to=("1", "2"),
    consultations=(Consultation(date=PartialDate.parse("2015"), committee="Kreistag", public=True), Consultation()),
    edition=Edition(payer="Landkreis", year=2015),
)
STATEMENT = Statement.of(
    ContributionClaim(amount=Amount.parse("60000"), per=Period.YEAR, year=2015),
    Evidence(document="d_1", start=3, end=8, quote="12345"),
    subjects=("m_1", "m_2"),
    rule="r",
    confidence=0.5,
)
READING = Reading.of("d_1", "p_1", "7", ("s_1",), datetime(2026, 1, 2, 3, 4, tzinfo=_PLUS_TWO))
MEMBERSHIP = Membership(
    id="f_1",
    key="k",
    audiences=(Audience.PUBLIC,),
    statements=("s_1",),
    member="b_1",
    body="b_2",
    role=Role.MEMBER,
    status=Status.CURRENT,
    share=Decimal("12.50"),
)
CONTRIBUTION = Contribution(
    id="f_2", key="k", audiences=(), statements=(), payer="b_1", payee="b_2", amount=Amount.parse("4400.50")
)


@pytest.mark.parametrize("record", [DOCUMENT, STATEMENT, READING, MEMBERSHIP, CONTRIBUTION, MembershipClaim()])
def test_a_record_comes_back_equal_from_properties_that_a_database_can_hold(record: Record) -> None:
    properties = to_properties(record)

    assert from_properties(type(record), properties) == record
    assert all(_can_be_held(value) for value in properties.values())


def test_lists_of_texts_stay_lists_and_nested_records_become_json() -> None:
    properties = to_properties(DOCUMENT)

    assert properties["refers_to"] == ["1", "2"]
    assert json.loads(str(properties["edition"])) == {"payer": "Landkreis", "year": 2015, "completeness": "complete"}
    assert "issuer" not in properties


def test_moments_are_kept_in_utc_and_sort_as_texts() -> None:
    whole = to_properties(READING)["recorded"]
    later = to_properties(READING.model_copy(update={"recorded": datetime(2026, 1, 2, 1, 4, 0, 5, tzinfo=UTC)}))

    assert whole == "2026-01-02T01:04:00.000000+00:00"
    assert str(whole) < str(later["recorded"])


def test_a_property_without_a_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        from_properties(Edition, {"payer": "x", "year": 2015, "colour": "red"})


def _can_be_held(value: object) -> bool:
    return isinstance(value, str | int | float) or (
        isinstance(value, list) and all(isinstance(part, str) for part in value)
    )
