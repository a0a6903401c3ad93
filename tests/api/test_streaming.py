"""Long lists as CSV: sent portion by portion, each row once and under one head."""

from typing import Final

from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

from app.answers.answer import BodyRef
from app.answers.paging import PORTION, Page, page_of
from app.api.asking import Part
from app.api.streaming import streamed_csv
from app.cli.formats import Column

_ROWS: Final = tuple(BodyRef(id=f"b_{number}", name=f"Verein, {number}") for number in range(2 * PORTION + 3))
_COLUMNS: Final = (Column("id", "Kennung"), Column("name", "Name"))


def _sent(part: Part) -> tuple[list[str], list[int | None]]:
    """The lines that arrive, and how many rows were asked for each time."""
    asked: list[int | None] = []

    def ask(told: Part) -> Page[BodyRef]:
        asked.append(told.limit)
        return told.page(Page[BodyRef], "bodies", _ROWS, lambda one: one.id)

    app = FastAPI()

    @app.get("/")
    def give() -> StreamingResponse:
        return streamed_csv(ask, part, _COLUMNS, "bodies")

    return TestClient(app).get("/").text.splitlines(), asked


def test_a_long_list_arrives_whole_under_one_head() -> None:
    lines, asked = _sent(Part(None, None))
    assert lines == ["id,name", *(f'{one.id},"{one.name}"' for one in _ROWS)]
    assert asked == [PORTION] * 3


def test_where_a_limit_is_told_no_more_is_sent() -> None:
    lines, asked = _sent(Part(None, 2))
    assert (lines, asked) == (["id,name", 'b_0,"Verein, 0"', 'b_1,"Verein, 1"'], [2])


def test_what_is_sent_goes_on_after_the_cursor() -> None:
    cursor = page_of(Page[BodyRef], "bodies", _ROWS, lambda one: one.id, None, 500).next_cursor
    lines, _ = _sent(Part(cursor, None))
    assert (len(lines), lines[1]) == (len(_ROWS) - 500 + 1, 'b_500,"Verein, 500"')
