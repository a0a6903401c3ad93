"""The sources of a report: every passage once, and the documents that they stand in, numbered for a paper."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.answers.answer import Citation
from graph_model.records.reports import Report, Row, Source


class Sources:
    """Collects the passages that rows rest on, each once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int, int], tuple[int, Source]] = {}

    def cite(self, evidence: Iterable[Citation]) -> tuple[int, ...]:
        """The places of these passages among the sources, in their order."""
        return tuple(dict.fromkeys(map(self._place, evidence)))

    def told(self) -> tuple[Source, ...]:
        """All that was cited so far."""
        return tuple(source for _, source in self._found.values())

    def _place(self, cited: Citation) -> int:
        key = (cited.document, cited.start, cited.end)
        if key not in self._found:
            self._found[key] = (len(self._found), source_of(cited))
        return self._found[key][0]


def source_of(cited: Citation) -> Source:
    """The passage as a report keeps it."""
    return Source(
        document=cited.document,
        statement=cited.statement,
        label=cited.label,
        issuer=cited.issuer or "",
        date=cited.date,
        quote=cited.quote,
    )


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """A document with its number in the report, and the passages of it that are cited."""

    number: int
    source: Source
    passages: tuple[Source, ...]

    @property
    def words(self) -> str:
        """Number or title, who gave it out and when."""
        first = self.source
        told = [first.label, first.issuer if first.issuer not in first.label else ""]
        told += [first.date.german()] if first.date and first.date.german() not in first.label else []
        return ", ".join(part for part in told if part)


def numbered(report: Report) -> tuple[NumberedDocument, ...]:
    """The documents of the report, in the order in which it cites them."""
    passages: dict[str, list[Source]] = {}
    for source in report.sources:
        passages.setdefault(source.document, []).append(source)
    return tuple(
        NumberedDocument(number, found[0], tuple(found)) for number, found in enumerate(passages.values(), start=1)
    )


def numbers(report: Report) -> Mapping[int, int]:
    """The place of each source -> the number of its document."""
    by_document = {one.source.document: one.number for one in numbered(report)}
    return {place: by_document[source.document] for place, source in enumerate(report.sources)}


def mark(row: Row, told: Mapping[int, int], most: int = 4) -> str:
    """``1, 4``: the documents that a row rests on, the first of them."""
    found: Sequence[int] = list(dict.fromkeys(told[place] for place in row.sources))
    shown = ", ".join(map(str, found[:most]))
    return f"{shown} u. a." if len(found) > most else shown


def link(source: Source, base: str) -> str:
    """The address of the passage; nothing without a ``base``, or where the document is gone."""
    return f"{base}/dokumente/{source.document}#{source.statement}" if base and source.document else ""
