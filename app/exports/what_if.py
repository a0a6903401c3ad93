"""A what-if draft as a report: before and after side by side, what would change, and on what that rests."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.answers.standpoint import Standpoint
from app.answers.what_if.answers import CostRow, EurRange, MemberRow, WhatIfAnswer
from app.answers.what_if.lines import WhatIfLine, eur_words, lines
from app.exports.citing import Sources
from app.exports.saying import NO_ABSENCE, euro, made_on, named, state_words, text, typed
from graph_model.analysis.simulation.membership import Fate
from graph_model.records.reports import CellKind, Report, Row, Table, Total

HINT: Final = "Entwurf: gerechnet aus Angaben und Annahmen; keine Tatsache ändert sich dadurch."
_SIDES: Final = (text("Was", 2), text("Vorher", 2), text("Nachher", 2))
_MEMBERS: Final = (text("Wer", 1.6), text("Vorher", 1.8), text("Nachher", 1.8), text("Was geschieht"))
_COSTS: Final = (
    text("Zahlt", 1.6),
    typed("Vorher EUR im Jahr", CellKind.EURO),
    typed("vorher höchstens", CellKind.EURO, spreadsheet=True),
    typed("Nachher EUR im Jahr", CellKind.EURO),
    typed("nachher höchstens", CellKind.EURO, spreadsheet=True),
    text("Im Wortlaut", 2),
    text("Annahme", 2.2),
)
_LINES: Final = (text("Wer", 1.4), text("Wobei", 1.6), text("Vorher", 1.4), text("Nachher", 1.6), text("Anmerkung", 2))
_TITLES: Final = {
    "Sitz": "Sitze",
    "Frist": "Fristen",
    "Zahler": "Zahler",
    "Doppelstruktur": "Hinweise auf Doppelstrukturen",
}
_LEGEND: Final = (
    "Beiträge im Jahr; Umlagen haben eine eigene Summe, Leistungen und Einmaliges keine. Unbekannt ist nie 0."
)
_NARROWED: Final = "Mitglieder, Beiträge, Sitze und Fristen sind die von {}; gerechnet ist mit allen Angaben."
_ELSEWHERE: Final = ("Mitgliederzahl", "Mitglied", "Beitrag", "Umlage")


def what_if_report(found: WhatIfAnswer, standpoint: Standpoint) -> Report:
    """The draft; ``found.name`` where it is kept under one."""
    sources = Sources()
    told = "; ".join(found.told)
    tables = [
        Table(title="Vorher und nachher", columns=_SIDES, rows=tuple(_sides(found)), lines=True),
        Table(title="Mitglieder", columns=_MEMBERS, rows=tuple(_member(one, sources) for one in found.members)),
        _costs(found, sources),
        _levies(found, sources),
        *_others(lines(found), sources),
    ]
    return Report(
        title=f"Was wäre, wenn: {found.name}" if found.name else "Was wäre, wenn",
        asked="; ".join(filter(None, (f"{told} zum {found.day:%d.%m.%Y}", found.scope))),
        state=state_words(standpoint),
        made=made_on(standpoint),
        hint=HINT,
        tables=tuple(table for table in tables if table.rows),
        legend=(_LEGEND, *((_NARROWED.format(found.scope),) if found.scope else ())),
        sources=sources.told(),
        unknown=tuple(_unknown(found)),
    )


def _members(count: int, complete: bool) -> str:
    if complete:
        return f"{count} Mitglieder"
    return f"{count} Mitglieder (bekannte; die Liste ist nicht vollständig)" if count else "keine Mitglieder bekannt"


def _sides(found: WhatIfAnswer) -> Iterator[Row]:
    for one in found.bodies:
        gone = one.then is None or one.then.id != one.body.id
        then = (f"Teil von {one.then.name}" if one.then else "fällt weg") if gone else _members(one.after, one.complete)
        yield Row(cells=(one.body.name, _members(one.before, one.complete), then))
    before, after = (eur_words(side) if found.costs else None for side in (found.cost_before, found.cost_after))
    yield Row(cells=("Beiträge im Jahr", before, after))
    if found.levies:
        yield Row(cells=("Umlagen im Jahr", eur_words(found.levy_before), eur_words(found.levy_after)))
    for label, number in (
        ("Mitgliedschaften, die doppelt wären", found.count(Fate.DOUBLED)),
        ("Mitgliedschaften, die enden", found.count(Fate.LOST)),
        ("Neue Mitgliedschaften", found.count(Fate.NEW)),
        ("Zahlungen, die enden", found.payers_lost),
        ("Kündigungsfristen, die entgegenstehen", found.blocking),
        ("Was nicht mehr abgedeckt wäre", len(found.gaps)),
    ):
        yield Row(cells=(label, "", str(number) if number else "keine bekannt"))


def _member(row: MemberRow, sources: Sources) -> Row:
    before = "" if row.fate is Fate.NEW else row.body.name
    after = row.then.name if row.then else "kein Mitglied"
    cells = (row.member.name, before, after, row.fate.value)
    return Row(cells=cells, sources=sources.cite(row.evidence), apart=row.fate is Fate.STAYS)


def _costs(found: WhatIfAnswer, sources: Sources) -> Table:
    return _by_payer("Beiträge je Zahler", found.costs, found.cost_before, found.cost_after, sources)


def _levies(found: WhatIfAnswer, sources: Sources) -> Table:
    return _by_payer("Umlagen je Zahler", found.levies, found.levy_before, found.levy_after, sources)


def _by_payer(title: str, told: Sequence[CostRow], before: EurRange, after: EurRange, sources: Sources) -> Table:
    totals = (*_side("vorher", before, 1), *_side("nachher", after, 3)) if told else ()
    return Table(title=title, columns=_COSTS, rows=tuple(_cost(row, sources) for row in told), totals=totals)


def _side(word: str, told: EurRange, place: int) -> Iterator[Total]:
    note = f"dazu {told.unknown} unbekannt" if told.unknown else ""
    value = None if told.unknown and not told.high else euro(told.low)
    yield Total(label=f"Alle zusammen {word}", value=value, addend=place, main=True, note=note)
    if told.high > told.low:
        yield Total(label=f"höchstens {word}", value=euro(told.high), addend=place + 1)


def _cost(row: CostRow, sources: Sources) -> Row:
    words = f"vorher {eur_words(row.before)}; nachher {eur_words(row.after)}"
    cells = (row.payer.name, *_range(row.before), *_range(row.after), words, "; ".join(row.why))
    return Row(cells=cells, sources=sources.cite(row.evidence))


def _range(told: EurRange | None) -> tuple[str | None, str | None]:
    """Both ends; None where no sum is known, which is not free."""
    if told is None or (told.unknown and not told.high):
        return None, None
    return euro(told.low), euro(told.high)


def _others(told: Sequence[WhatIfLine], sources: Sources) -> Iterator[Table]:
    """Seats, notices, gaps and doubles, a table each."""
    for part in dict.fromkeys(line.part for line in told if line.part not in _ELSEWHERE):
        rows = tuple(_line(line, sources) for line in told if line.part == part)
        yield Table(title=_TITLES.get(part, f"Nicht mehr abgedeckt: {part}"), columns=_LINES, rows=rows)


def _line(line: WhatIfLine, sources: Sources) -> Row:
    cells = (line.who, line.where, line.before, line.after, line.note)
    return Row(cells=cells, sources=sources.cite(line.evidence))


def _unknown(found: WhatIfAnswer) -> Iterator[str]:
    yield from named("Mitgliederliste nicht vollständig", [one.body.name for one in found.bodies if not one.complete])
    yield from named("Beitrag nicht bekannt", [one.payer.name for one in found.costs if _is_open(one)])
    if not found.costs:
        yield "Welche Beiträge fließen, sagt kein geladenes Papier; das heißt nicht 0 EUR."
    yield NO_ABSENCE


def _is_open(row: CostRow) -> bool:
    sides: Iterable[EurRange | None] = (row.before, row.after)
    return any(side is not None and side.unknown for side in sides)
