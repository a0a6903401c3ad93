"""The cells of the table as plain German text, as files and print show them; unknown is said, never left out or 0."""

from collections.abc import Callable, Mapping
from typing import Final

from app.answers.costs.answers import CostCell
from app.answers.table.answers import TableRow
from app.answers.table.asked import Column
from app.answers.topic_words import topic_word
from graph_model.analysis.costs.wording import eur
from graph_model.values.vocabularies import Lived

UNKNOWN: Final = "unbekannt"
_APART: Final = {"undated": "ohne Jahr", "waived": "entfällt", "apart": ""}


def cell_words(row: TableRow, column: Column) -> str:
    """What one cell says; several facts stand in lines of their own."""
    return _WORDS[column](row) or UNKNOWN


def amount_words(cell: CostCell) -> str:
    """One amount with its kind, what it rests on, and the year: ``4.400 EUR Mitgliedsbeitrag (belegt 2015)``."""
    kind = cell.kind.label if cell.kind else "Art unbekannt"
    guess = " (Art erschlossen)" if cell.kind_inferred else ""
    return f"{sum_words(cell)} {kind}{guess} ({state_words(cell)})"


def sum_words(cell: CostCell) -> str:
    """The sum alone; a range with both ends."""
    if cell.stands_in == "waived":
        return "entfällt"
    if cell.eur is None:
        return UNKNOWN
    high = f" bis {eur(cell.high)}" if cell.high is not None and cell.high > cell.eur else ""
    return f"{eur(cell.eur)}{high}"


def state_words(cell: CostCell) -> str:
    """On what it rests, and since when: ``belegt 2015``, ``fortgeschrieben 2016, zuletzt 2015``, ``beantragt 2016``."""
    if cell.grounds is None:
        told = [cell.status.label, _APART.get(cell.stands_in, ""), str(cell.told or "")]
    else:
        last = f", zuletzt {cell.told}" if cell.year and cell.told and cell.told != cell.year else ""
        told = [f"{cell.grounds.value} {cell.year or cell.told or ''}".strip() + last]
    once = ["einmalig"] if cell.once else []
    return " ".join(word for word in (*told, *once) if word)


def yearly(row: TableRow) -> tuple[CostCell, ...]:
    """The amounts that stand in the yearly sum of the row, or would if a sum were known or newer."""
    return tuple(cell for cell in row.costs if cell.stands_in in ("yearly", "unknown", "stale", "waived", "undated"))


def beside(row: TableRow) -> tuple[CostCell, ...]:
    """The other amounts: paid once, levies and investments, proposed, applied for, rejected or ended."""
    return tuple(cell for cell in row.costs if cell.stands_in in ("once", "other", "apart"))


def _eur(row: TableRow) -> str:
    counted = [amount_words(cell) for cell in yearly(row)]
    return "\n".join((*counted, *(f"daneben: {amount_words(cell)}" for cell in beside(row))))


def _time(row: TableRow) -> str:
    since = f"seit {row.since.german()}" if row.since else ""
    until = f"bis {row.until.german()}" if row.until else ""
    return f"{since} {until}".strip()


def _lived(row: TableRow) -> str:
    if row.lived is Lived.UNKNOWN:
        return ""
    return f"{row.lived.label} (Stand {row.lived_as_of.german()})" if row.lived_as_of else row.lived.label


def _purpose(row: TableRow) -> str:
    purpose = row.purpose if row.purpose != row.benefit else None
    return "\n".join(told for told in (row.benefit, purpose) if told)


def _notice(row: TableRow) -> str:
    can = "" if row.terminable is None else "kündbar" if row.terminable else "nicht kündbar"
    words = f"„{row.notice.words}“" if row.notice else ""
    return "\n".join(told for told in (can, words, row.legal_check or "") if told)


def _tell_by(row: TableRow) -> str:
    if row.told_by is None:
        return row.why
    missed = " (vorbei)" if row.notice_state == "versäumt" else ""
    return f"{row.told_by:%d.%m.%Y}{missed}, Beschluss bis {row.decided_by:%d.%m.%Y}"


def _source(row: TableRow) -> str:
    return "\n".join(dict.fromkeys(cited.label for cited in row.evidence))


_WORDS: Final[Mapping[Column, Callable[[TableRow], str]]] = {
    Column.MEMBER: lambda row: row.member.name,
    Column.BODY: lambda row: row.body.name,
    Column.BODY_KIND: lambda row: row.body.kind.label if row.body.kind else "",
    Column.ROLE: lambda row: ", ".join(role.label for role in row.roles) or "zahlt, Mitgliedschaft unbekannt",
    Column.STATUS: lambda row: row.status.label if row.status else "",
    Column.TIME: _time,
    Column.UNIT: lambda row: row.unit or "",
    Column.SEAT: lambda row: row.seat or "",
    Column.EUR: _eur,
    Column.PURPOSE: _purpose,
    Column.TOPICS: lambda row: ", ".join(map(topic_word, row.topics)),
    Column.LIVED: _lived,
    Column.OBLIGATION: lambda row: row.obligation.label if row.obligation else "",
    Column.NOTICE: _notice,
    Column.TELL_BY: _tell_by,
    Column.SOURCE: _source,
}
