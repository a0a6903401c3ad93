"""A report as CSV: German for Excel (semicolons, decimal commas, a mark of UTF-8, the words around the table below it),
or plain by RFC 4180 for programs (commas, decimal points, ISO dates, the table alone)."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from app.answers.watching import Steps, unwatched_steps
from app.exports.cells import in_german, with_unit
from app.exports.citing import numbered
from app.exports.formulas import harmless
from graph_model.records.reports import Cell, CellKind, Report, Row, Table

_SOURCE = ("Beleg", "Wortlaut", "Dokument")
_DIGITS = (CellKind.EURO, CellKind.NUMBER, CellKind.PART)


def german_csv(report: Report, steps: Steps | None = None) -> bytes:
    """The tables with their headings; filter, state, totals, sources and what is not known below them. Raises what the
    watch of the steps raises."""
    counted = steps or unwatched_steps()
    lines: list[Sequence[str]] = []
    for table in _shown(report):
        lines += [[table.title], *_lines(report, table, counted, german=True), []]
    return b"\xef\xbb\xbf" + _written([*_only_table(report, lines), *_words(report)], ";")


def plain_csv(report: Report, steps: Steps | None = None) -> bytes:
    """The first table, with the rows of all that have its columns; every line with the same cells. Raises what the
    watch of the steps raises."""
    if not report.tables:
        return b""
    first = report.tables[0]
    rows = tuple(row for table in report.tables if table.columns_told == first.columns_told for row in table.rows)
    told = first.model_copy(update={"rows": rows})
    return _written(_lines(report, told, steps or unwatched_steps(), german=False), ",")


def _shown(report: Report) -> Sequence[Table]:
    return [table for table in report.tables if not table.spreadsheet]


def _only_table(report: Report, lines: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """A report of one table starts with its headings, so that a spreadsheet filters by them."""
    return lines[1:] if len(_shown(report)) == 1 else lines


def _lines(report: Report, table: Table, steps: Steps, *, german: bool) -> Iterator[Sequence[str]]:
    yield [*(column.title for column in table.columns), *_SOURCE]
    for row in steps.of(table.rows):
        told = zip(row.cells, table.columns, strict=True)
        cells = (_german(cell, column.kind) if german else cell or "" for cell, column in told)
        yield [*cells, *_source(report, row)]


def _german(cell: Cell, kind: CellKind) -> str:
    """Numbers without grouping, as spreadsheets read them; what is not known stays empty."""
    if cell is None:
        return ""
    return cell.replace(".", ",") if kind in _DIGITS else in_german(cell, kind)


def _source(report: Report, row: Row) -> Sequence[str]:
    if not row.sources:
        return ("", "", "")
    best = report.sources[row.sources[0]]
    return (best.label, best.quote, best.document)


def _words(report: Report) -> Iterator[Sequence[str]]:
    yield from ([label, text] for label, text in _head(report) if text)
    for table in report.tables:
        yield from ([total.label, with_unit(total.value, total.kind), total.note] for total in table.totals)
    yield from (["Was gezählt ist", line] for line in report.legend)
    yield from (["Quelle", f"[{one.number}] {one.words}", one.source.document] for one in numbered(report))
    yield from (["Nicht bekannt", line] for line in report.unknown)


def _head(report: Report) -> Sequence[tuple[str, str]]:
    return (
        ("Bericht", report.title),
        ("Auswahl", report.asked),
        ("Stand", report.state),
        ("Hinweis", report.hint),
    )


def _written(lines: Iterable[Sequence[str]], separator: str) -> bytes:
    out = StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerows([harmless(text) for text in line] for line in lines)
    return out.getvalue().encode()
