"""Costs by the head of inhabitants or by the member, as a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.answers.answer import Citation
from app.answers.costs.answers import ComparisonRow
from app.answers.standpoint import Standpoint
from app.exports.citing import Sources
from app.exports.part import WHOLE, Part
from app.exports.saying import NO_ABSENCE, count, euro, made_on, named, state_words, text, typed, yes_or_no
from graph_model.records.reports import CellKind, Column, Report, Row, Table, Total

_EUR: Final = 1


@dataclass(frozen=True)
class Compared:
    """All ``rows`` of a comparison, and the passages of those in ``part``; ``by_member``: bodies by their members, else
    payers by their inhabitants."""

    rows: Sequence[ComparisonRow]
    passages: Sequence[tuple[Citation, ...]]
    by_member: bool
    part: Part = WHOLE


def comparison_report(found: Compared, asked: str, standpoint: Standpoint) -> Report:
    """The rows of the part, each with the passages of its payments."""
    sources, heads = Sources(), "Mitglied" if found.by_member else "Einwohner"
    rows, by_member = found.rows, found.by_member
    shown = zip(rows[found.part.stretch], found.passages, strict=True)
    table = Table(
        title=f"Kosten je {heads}",
        columns=_columns(by_member=by_member),
        rows=tuple(_row(row, told, sources, by_member=by_member) for row, told in shown),
        totals=tuple(_totals(rows)),
    )
    return Report(
        title=f"Kosten im Vergleich: je {heads}",
        asked=asked,
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(found.part.of(table, len(rows)),),
        legend=("Gezählt ist, was beschlossen ist oder läuft; Umlagen, Leistungen und Einmaliges nicht.",),
        sources=sources.told(),
        unknown=tuple(_unknown(rows[found.part.stretch], heads)),
    )


def _columns(*, by_member: bool) -> tuple[Column, ...]:
    heads = "Mitglieder" if by_member else "Einwohner"
    shared = (
        text("Erhält" if by_member else "Zahlt", 2),
        typed("EUR im Jahr", CellKind.EURO),
        typed("bis EUR", CellKind.EURO, spreadsheet=True),
        typed(heads, CellKind.NUMBER),
        typed("je Mitglied EUR" if by_member else "je Einwohner EUR", CellKind.EURO),
        text(f"{heads}: woher", 1.6),
    )
    if not by_member:
        return (*shared, text("Geschätzt", 0.7))
    amounts = (typed(f"{which} Beitrag EUR", CellKind.EURO) for which in ("kleinster", "mittlerer", "größter"))
    return (*shared, typed("Zahlende", CellKind.NUMBER), *amounts)


def _row(row: ComparisonRow, evidence: tuple[Citation, ...], sources: Sources, *, by_member: bool) -> Row:
    shared = (
        row.body.name,
        euro(row.eur),
        euro(row.high),
        str(row.count) if row.count else None,
        euro(row.each),
        row.count_source,
    )
    payers = (str(row.payers or 0), euro(row.least), euro(row.middle), euro(row.most))
    return Row(cells=(*shared, *(payers if by_member else (yes_or_no(row.estimated),))), sources=sources.cite(evidence))


def _totals(rows: Sequence[ComparisonRow]) -> Iterator[Total]:
    if rows:
        yield Total(label="EUR im Jahr", value=euro(sum((row.eur for row in rows), Decimal(0))), addend=_EUR, main=True)
    yield count("Zeilen", len(rows))


def _unknown(rows: Sequence[ComparisonRow], heads: str) -> Iterator[str]:
    lacking = [row.body.name for row in rows if row.each is None]
    yield from named(f"Je {heads} nicht zu sagen, weil nicht alle bekannt sind", lacking, len(rows))
    yield NO_ABSENCE
