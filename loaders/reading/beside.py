"""The prose beside a table that stands in the same text."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from loaders.reading.sentences import Sentence
from loaders.sources.draft import Row


def beside(sentences: Iterable[Sentence], rows: tuple[Row, ...]) -> Iterator[Sentence]:
    """The sentences that touch no row; rows stand in the order of the text."""
    ends = [row.end for row in rows]
    for sentence in sentences:
        at = bisect_left(ends, sentence.start + 1)
        if at == len(rows) or rows[at].start >= sentence.end:
            yield sentence
