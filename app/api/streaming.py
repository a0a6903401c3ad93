"""Long lists as CSV: sent portion by portion while they are made, so that the first rows come at once and no list is
ever in memory as a whole."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from fastapi.responses import StreamingResponse

from app.answers.answer import Answer
from app.answers.paging import PORTION
from app.api.asking import Part
from app.api.csv_lists import ENCODED, csv_text, to_save
from app.cli.formats import Column


class Portion(Protocol):
    """Some rows of a list, and the cursor to the next ones."""

    @property
    def rows(self) -> Sequence[Answer]:
        """In their order."""

    @property
    def next_cursor(self) -> str | None:
        """None: these were the last."""


def streamed_csv(ask: Callable[[Part], Portion], part: Part, columns: Sequence[Column], name: str) -> StreamingResponse:
    """What ``ask`` answers as a file to save. Raises what asking for the first rows raises; the rest is sent already
    when it is asked for."""
    first = ask(Part(part.cursor, part.limit or PORTION))

    def lines() -> Iterator[str]:
        told = first
        yield csv_text(told.rows, columns)
        while part.limit is None and told.next_cursor:
            told = ask(Part(told.next_cursor, PORTION))
            yield csv_text(told.rows, columns).partition("\n")[2]

    return StreamingResponse(lines(), media_type=ENCODED, headers=to_save(name))
