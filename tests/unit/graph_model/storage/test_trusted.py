"""Records of nodes of our own, many at once."""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from graph_model.records.documents import Consultation, Document, SourceKind
from graph_model.records.facts import Body, Contribution, Membership
from graph_model.records.record import Record
from graph_model.storage.properties import from_properties, to_properties
from graph_model.storage.trusted import trusted
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience, ConsultationRole, Outcome, Period, Role, Status

_SHARED = {"key": "k", "audiences": (Audience.PUBLIC, Audience.CLOSED), "statements": ("s_1", "s_2")}
_FACTS: tuple[Record, ...] = (
    Body(
        **_SHARED, id="b_1", name="Kreis", names=("Kreis", "Landkreis"), kind=BodyKind.DISTRICT, ags=PlaceKey("03157")
    ),
    Membership(**_SHARED, id="f_1", member="b_1", body="b_2", role=Role.MEMBER, status=Status.CURRENT),
    Membership(
        **_SHARED,
        id="f_2",
        member="b_1",
        body="b_2",
        role=Role.SHAREHOLDER,
        status=Status.ENDED,
        since=PartialDate(2014, 7),
        terminable=True,
        notice=Notice(words="zum Jahresende", duration="P6M"),
        share=Decimal("12.5"),
    ),
    Contribution(**_SHARED, id="f_3", payer="b_1", payee="b_2", amount=Amount(Decimal(60)), per=Period.YEAR, year=2015),
    Contribution(**_SHARED, id="f_4", payer="b_1", payee="b_2", formula=FeeFormula(per_inhabitant=Decimal("0.5"))),
)


def test_records_read_together_are_those_read_one_by_one() -> None:
    for kind in {type(fact) for fact in _FACTS}:
        rows = [to_properties(fact) for fact in _FACTS if type(fact) is kind]
        read = [from_properties(kind, row) for row in rows]
        assert trusted(kind, rows) == read
        assert [one.model_dump_json() for one in trusted(kind, rows)] == [one.model_dump_json() for one in read]


def test_lists_of_records_within_records_are_read_as_they_were_written() -> None:
    told = Document(
        id="d_1",
        paper="p_1",
        source_key="1",
        source=SourceKind.PAPER,
        loader="text",
        origin="1.txt",
        checksum="1",
        text="Text",
        refers_to=("2015/1", "2015/2"),
        consultations=(Consultation(id="c_1", role=ConsultationRole.DECISION, outcome=Outcome.ADOPTED),),
    )
    assert trusted(Document, [to_properties(told)]) == [told]


def test_what_a_node_holds_beside_the_record_is_left_out() -> None:
    fact = _FACTS[1]
    assert trusted(Membership, [{**to_properties(fact), "eur": 5.0}]) == [fact]


def test_of_nothing_nothing_follows() -> None:
    assert trusted(Membership, []) == []


def test_a_copy_of_such_a_record_can_be_changed() -> None:
    (read,) = trusted(Membership, [to_properties(_FACTS[1])])
    assert read.model_copy(update={"unit": "Amt 40"}).unit == "Amt 40"
    assert read.unit is None


def test_a_node_that_lacks_what_its_record_must_have_is_refused() -> None:
    told = to_properties(_FACTS[1])
    with pytest.raises(ValidationError):
        trusted(Membership, [{name: value for name, value in told.items() if name != "member"}])
