"""A small invented report with one of everything, hostile names included."""

from datetime import UTC, datetime

from graph_model.records.reports import CellKind, Column, Report, Row, Source, Table, Total
from graph_model.values.dates import PartialDate

EVIL = "=cmd|' /C calc'!A0"
MADE = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
COLUMNS = (
    Column(title="Wer", weight=2),
    Column(title="EUR im Jahr", kind=CellKind.EURO),
    Column(title="Zählt in", weight=1.5),
    Column(title="Seit", kind=CellKind.DAY),
    Column(title="Jahr", kind=CellKind.YEAR),
    Column(title="Anteil", kind=CellKind.PART),
    Column(title="Grund", spreadsheet=True),
)
ROWS = (
    Row(cells=("Landkreis Ährental", "60000", "Summe im Jahr", "2015-03-01", "2015", "0.125", "belegt"), sources=(0,)),
    Row(cells=(EVIL, "102.26", "Summe im Jahr", "2014", "2015", None, "belegt"), sources=(1, 0)),
    Row(cells=("Verein; „Nord“\x0b", "30000", "nicht gezählt", "", None, "1", "beantragt"), sources=(2,), apart=True),
    Row(cells=("-5 Freunde", None, "unbekannt", None, "2016", "0", ""), apart=True),
)
SOURCES = (
    Source(
        document="d_1",
        statement="s_1",
        label="2015/179",
        issuer="Landkreis Ährental",
        date=PartialDate(2015, 4, 22),
        quote="Der Landkreis zahlt 60.000 EUR.",
    ),
    Source(document="d_2", statement="s_2", label="+49", quote="@SUM(1)"),
    Source(document="d_1", statement="s_3", label="2015/179", issuer="Landkreis Ährental", quote="beantragt"),
)
REPORT = Report(
    title="Mitgliedschaften des Landkreises Ährental",
    asked="Wer zahlt: Landkreis Ährental",
    state="wie am 22.11.2026 bekannt",
    made=MADE,
    hint="Hinweis, kein Urteil.",
    tables=(
        Table(
            title="Mitgliedschaften",
            columns=COLUMNS,
            rows=ROWS,
            totals=(
                Total(label="Summe im Jahr", value="60102.26", addend=1, where=((2, "Summe im Jahr"),), main=True),
                Total(label="Nicht gezählt", value="30000", addend=1, where=((2, "nicht gezählt"),)),
                Total(label="Betrag unbekannt", value="1", kind=CellKind.NUMBER, note="nie als 0 gezählt"),
            ),
        ),
    ),
    legend=("Beschlossen oder laufend.",),
    sources=SOURCES,
    unknown=("1 Betrag ist nicht bekannt.",),
)
