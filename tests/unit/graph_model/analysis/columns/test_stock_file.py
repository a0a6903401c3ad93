"""Facts in a file: what is read is what was written, or nothing."""

from decimal import Decimal
from pathlib import Path

import pytest

from graph_model.analysis.columns.stock import KINDS, Stock
from graph_model.analysis.columns.stock_file import Laid, StockFile
from graph_model.projection.stored import State
from graph_model.records.facts import Body, Contribution, Fact, Membership
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience, Period, Role, Status

_SHARED = {"key": "k", "audiences": (Audience.PUBLIC, Audience.CLOSED), "statements": ("s_1", "s_2")}
_BODY = Body(**_SHARED, id="f_1", name="Kreis „Süd“", names=("Kreis",), kind=BodyKind.DISTRICT, ags=PlaceKey("03157"))
_TIE = Membership(
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
)
_PAID = Contribution(**_SHARED, id="f_3", payer="b_1", payee="b_2", amount=Amount(Decimal(60)), per=Period.YEAR)
_BY_HEAD = Contribution(
    **_SHARED, id="f_4", payer="b_1", payee="b_2", formula=FeeFormula(per_inhabitant=Decimal("0.5")), confidence=0.7
)
_STATE = State(7, "a1")
_HELD: dict[str, dict[str, Fact]] = {
    **{kind: {} for kind in KINDS},
    "bodies": {"k": _BODY},
    "memberships": {"f_2": _TIE},
    "contributions": {"f_3": _PAID, "f_4": _BY_HEAD},
}


@pytest.fixture
def file(tmp_path: Path) -> StockFile:
    written = StockFile(tmp_path / "kept" / "facts.jsonl")
    written.write(_STATE, Stock(_HELD))
    return written


def _path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "facts.jsonl"


def test_what_was_written_is_read(file: StockFile) -> None:
    read = file.read()
    assert read
    assert read == Laid(_STATE, Stock(_HELD))
    assert file.state() == _STATE
    written = [fact.model_dump_json() for held in _HELD.values() for fact in held.values()]
    assert [fact.model_dump_json() for held in read.stock.held.values() for fact in held.values()] == written


def test_its_owner_alone_can_read_it(file: StockFile, tmp_path: Path) -> None:
    assert oct(_path(tmp_path).stat().st_mode)[-3:] == "600"
    assert [path.name for path in _path(tmp_path).parent.iterdir()] == ["facts.jsonl"]


@pytest.mark.parametrize(
    ("told", "altered"),
    [(b"60", b"61"), (b'"form": 1', b'"form": 0'), (b"]\n", b""), (b'["bodies"', b'["people"'), (b"{", b"")],
)
def test_what_is_damaged_or_of_another_version_is_not_believed_and_goes(
    file: StockFile, tmp_path: Path, told: bytes, altered: bytes
) -> None:
    content = _path(tmp_path).read_bytes()
    assert told in content
    _path(tmp_path).write_bytes(content.replace(told, altered))
    assert file.read() is None
    assert not _path(tmp_path).exists()


def test_nothing_is_read_where_nothing_lies(file: StockFile) -> None:
    file.remove()
    file.remove()
    assert (file.read(), file.state()) == (None, None)
