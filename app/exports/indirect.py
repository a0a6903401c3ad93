"""What of a payer's money reaches others, as a report: each target with its bounds, and every payment on the way."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.answers.costs.answers import HopRow, ReachAnswer
from app.answers.standpoint import Standpoint
from app.exports.citing import Sources
from app.exports.saying import NO_ABSENCE, count, euro, made_on, named, state_words, text, typed
from graph_model.analysis.costs.indirect import Certainty
from graph_model.records.reports import Cell, CellKind, Report, Row, Table

_TARGETS: Final = (
    text("Kommt an bei", 2),
    typed("unmittelbar EUR", CellKind.EURO),
    typed("mindestens EUR", CellKind.EURO),
    typed("höchstens EUR", CellKind.EURO),
    text("Sicherheit"),
    text("In Worten", 2.4),
)
_HOPS: Final = (
    text("Zahlt", 2),
    text("An", 2),
    typed("mindestens EUR", CellKind.EURO),
    typed("höchstens EUR", CellKind.EURO),
    text("Worauf das beruht", 1.6),
)
_MOST_NAMED: Final = 12


def indirect_report(found: Sequence[ReachAnswer], asked: str, standpoint: Standpoint) -> Report:
    """Every answer in a line; each payment once, however many ways lead over it."""
    sources = Sources()
    hops = {(hop.payer.id, hop.payee.id): hop for one in found for hop in one.hops}
    targets = Table(
        title="Was ankommt",
        columns=_TARGETS,
        rows=tuple(_target(one, sources) for one in found),
        totals=(count("Ziele", len(found), "nicht zu addieren: dasselbe Geld kann bei mehreren ankommen"),),
    )
    ways = tuple(_hop(hop, sources) for hop in hops.values())
    return Report(
        title="Was über andere ankommt",
        asked=asked,
        state=state_words(standpoint),
        made=made_on(standpoint),
        tables=(targets, Table(title="Jede Zahlung auf dem Weg", columns=_HOPS, rows=ways)),
        legend=("Zwischen unterer und oberer Grenze liegt, was ankommt; eine offene Grenze ist unbekannt, nie 0.",),
        sources=sources.told(),
        unknown=tuple(_unknown(found, tuple(hops.values()))),
    )


def _target(one: ReachAnswer, sources: Sources) -> Row:
    low = None if one.certainty is Certainty.NONE else euro(one.low)
    cells = (_names(one), euro(one.direct or None), low, euro(one.high), one.certainty.value, one.words)
    return Row(cells=cells, sources=sources.cite(cited for hop in one.hops for cited in hop.evidence))


def _names(one: ReachAnswer) -> Cell:
    names = [target.name for target in one.targets]
    more = f" und {len(names) - _MOST_NAMED} weitere" if len(names) > _MOST_NAMED else ""
    return "; ".join(names[:_MOST_NAMED]) + more


def _hop(hop: HopRow, sources: Sources) -> Row:
    low = None if hop.high is None and not hop.low else euro(hop.low)
    cells = (hop.payer.name, hop.payee.name, low, euro(hop.high), hop.told)
    return Row(cells=cells, sources=sources.cite(hop.evidence))


def _unknown(found: Sequence[ReachAnswer], hops: Sequence[HopRow]) -> Iterator[str]:
    lacking = [f"{hop.payer.name} an {hop.payee.name}" for hop in hops if hop.high is None]
    yield from named("Zu einer Zahlung auf dem Weg ist kein Betrag bekannt", lacking, len(hops))
    yield from named("Nicht berechenbar", [str(_names(one)) for one in found if one.certainty is Certainty.NONE])
    yield NO_ABSENCE
