"""The tables that stand in the text of a paper, in any of the forms that taking the text from a PDF leaves them in."""

import re

from loaders.sources.aligned_tables import aligned_rows
from loaders.sources.draft import Draft, Row
from loaders.sources.glued_tables import glued_rows
from loaders.sources.numbered_tables import numbered_rows

_YEAR = re.compile(r"(?:19|20)\d{2}")


def with_rows(draft: Draft) -> Draft:
    """The draft with the rows of the table that stands in its text; the same draft where there is none."""
    rows = glued_rows(draft.text) or _by_number_or_column(draft.text)
    return draft.model_copy(update={"rows": rows}) if rows else draft


def _by_number_or_column(text: str) -> tuple[Row, ...]:
    """Numbered rows are read by their looks, which cannot tell one year's amount from another's: columns of years go
    before them."""
    numbered, aligned = numbered_rows(text), aligned_rows(text)
    if len(aligned) >= len(numbered) and any(_tells_years(row) for row in aligned):
        return aligned
    return numbered or aligned


def _tells_years(row: Row) -> bool:
    dated = [cell for cell in row.cells if cell.column == "amount" and _YEAR.search(cell.heading or "")]
    return len(dated) > 1
