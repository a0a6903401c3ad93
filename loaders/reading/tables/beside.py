"""The prose beside a table that stands in the same text."""

from loaders.sources.draft import Row


def beside(text: str, rows: tuple[Row, ...]) -> str:
    """The text with every row as empty lines: what is left keeps its place."""
    pieces: list[str] = []
    at = 0
    for row in rows:
        pieces += (text[at : row.start], "\n" * (row.end - max(row.start, at)))
        at = max(at, row.end)
    return "".join((*pieces, text[at:]))
