"""The tables that stand in the text of a paper, in any of the forms that taking the text from a PDF leaves them in."""

from loaders.sources.aligned_tables import aligned_rows
from loaders.sources.draft import Draft
from loaders.sources.glued_tables import glued_rows
from loaders.sources.numbered_tables import numbered_rows


def with_rows(draft: Draft) -> Draft:
    """The draft with the rows of the table that stands in its text; the same draft where there is none."""
    rows = glued_rows(draft.text) or numbered_rows(draft.text) or aligned_rows(draft.text)
    return draft.model_copy(update={"rows": rows}) if rows else draft
