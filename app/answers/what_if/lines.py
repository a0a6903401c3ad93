"""The outcome of a scenario as one list: part, who, where, before and after, as tables and CSV show it."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.what_if.answers import (
    CostRow,
    EurRange,
    GapRow,
    MemberRow,
    ObstacleRow,
    PairRow,
    PayerRow,
    SeatRow,
    WhatIfAnswer,
)
from graph_model.analysis.costs.notices import NoticeState
from graph_model.analysis.costs.wording import eur
from graph_model.analysis.simulation.membership import Fate


class WhatIfLine(Answer):
    """One change, in German words."""

    part: str
    who: str
    where: str = ""
    before: str = ""
    after: str = ""
    note: str = ""
    evidence: tuple[Citation, ...] = ()


def lines(found: WhatIfAnswer) -> tuple[WhatIfLine, ...]:
    """Everything that would be another thing than before, part by part."""
    return tuple(_lines(found))


def eur_words(told: EurRange | None) -> str:
    """``8.000 EUR``, ``5.000 EUR bis 8.000 EUR``, with what is unknown; never 0 for what nobody tells."""
    if told is None:
        return "nicht bekannt"
    if told.unknown and not told.high:
        return "unbekannt"
    plain = eur(told.low) if told.low == told.high else f"{eur(told.low)} bis {eur(told.high)}"
    return f"{plain} und {told.unknown} unbekannt" if told.unknown else plain


def _known_members(count: int, complete: bool) -> str:
    """How many; never 0 where the list is not whole."""
    return str(count) if count or complete else "keine bekannt"


def _lines(found: WhatIfAnswer) -> Iterator[WhatIfLine]:
    for body in found.bodies:
        then = body.then.name if body.then else "fällt weg"
        counted = "" if body.complete else "bekannte Mitglieder; die Liste ist nicht vollständig"
        yield WhatIfLine(
            part="Mitgliederzahl",
            who=body.body.name,
            where=then,
            before=_known_members(body.before, body.complete),
            after=_known_members(body.after, body.complete),
            note=counted,
        )
    yield from (_member(row) for row in found.members if row.fate is not Fate.STAYS)
    yield from _costs("Beitrag", found.costs, found.cost_before, found.cost_after)
    yield from _costs("Umlage", found.levies, found.levy_before, found.levy_after)
    yield from (_payer(row) for row in found.payers if row.fate is not Fate.STAYS)
    yield from map(_seat, found.seats)
    yield from map(_obstacle, found.obstacles)
    yield from map(_gap, found.gaps)
    yield from (_pair(row, "vorhanden", "fällt weg") for row in found.vanished)
    yield from (_pair(row, "", "kommt hinzu") for row in found.appeared)


def _member(row: MemberRow) -> WhatIfLine:
    before = "" if row.fate is Fate.NEW else row.body.name
    return _fated("Mitglied", row.member, row, before, "kein Mitglied")


def _seat(row: SeatRow) -> WhatIfLine:
    return _fated("Sitz", row.member, row, row.seat, "kein Sitz")


def _payer(row: PayerRow) -> WhatIfLine:
    return _fated("Zahler", row.payer, row, row.body.name, "zahlt nicht mehr")


def _fated(part: str, who: BodyRef, row: MemberRow | SeatRow | PayerRow, before: str, gone: str) -> WhatIfLine:
    return WhatIfLine(
        part=part,
        who=who.name,
        where=row.body.name,
        before=before,
        after=row.then.name if row.then else gone,
        note=row.fate.value,
        evidence=row.evidence,
    )


def _costs(part: str, rows: Sequence[CostRow], before: EurRange, after: EurRange) -> Iterator[WhatIfLine]:
    """Each payer, and all together."""
    yield from (_cost(part, row) for row in rows)
    if rows:
        yield WhatIfLine(part=part, who="alle zusammen", before=eur_words(before), after=eur_words(after))


def _cost(part: str, row: CostRow) -> WhatIfLine:
    return WhatIfLine(
        part=part,
        who=row.payer.name,
        before=eur_words(row.before),
        after=eur_words(row.after),
        note="; ".join(row.why),
        evidence=row.evidence,
    )


def _obstacle(row: ObstacleRow) -> WhatIfLine:
    told = [row.why, *([row.legal_check] if row.legal_check else [])]
    if row.told_by and row.decided_by:
        told.insert(0, f"beschließen bis {_day(row.decided_by)}, kündigen bis {_day(row.told_by)}")
    state = "steht im Weg" if row.blocks else row.state.value if row.state is NoticeState.TASK else "rechtzeitig"
    ends = f"Ende {_day(row.ends)}" if row.ends else "Ende nicht berechenbar"
    return WhatIfLine(
        part="Frist",
        who=row.member.name,
        where=row.body.name,
        before=state,
        after=ends,
        note="; ".join(told),
        evidence=row.evidence,
    )


def _gap(row: GapRow) -> WhatIfLine:
    others = f"auch bei {', '.join(one.name for one in row.others)}" if row.others else "bei niemand anderem bekannt"
    after = f"nur, wenn {row.taken_by.name} es übernimmt" if row.taken_by else "nicht mehr abgedeckt"
    return WhatIfLine(
        part=row.kind.value,
        who=row.member.name if row.member else row.body.name,
        where=row.body.name,
        before=row.value,
        after=after,
        note=others,
        evidence=row.evidence,
    )


def _pair(row: PairRow, before: str, after: str) -> WhatIfLine:
    return WhatIfLine(
        part="Doppelstruktur",
        who=row.left.name,
        where=row.right.name,
        before=before,
        after=after,
        note=f"Hinweis, Nähe {row.score:.0%}, Gewissheit {row.confidence:.0%}".replace("%", " %"),
        evidence=row.evidence,
    )


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
