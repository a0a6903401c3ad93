"""Hints on Doppelstrukturen as a report: the pairs with what each part of their score adds."""

from typing import Final

from app.answers.doubles.answers import DoublePart, DoubleRow, DoublesAnswer, DutyRow
from app.answers.standpoint import Standpoint
from app.exports.citing import Sources
from app.exports.saying import HINT, NO_ABSENCE, count, euro, made_on, named, state_words, text, typed
from graph_model.records.reports import CellKind, Report, Row, Table

TITLE: Final = "Hinweise auf mögliche Doppelstrukturen"
_COLUMNS: Final = (
    typed("Platz", CellKind.NUMBER, 0.5),
    text("Zusammenschluss", 1.8),
    text("und Zusammenschluss", 1.8),
    typed("Nähe", CellKind.PART, 0.6),
    typed("Gewissheit", CellKind.PART, 0.7),
    text("Woran es liegt", 2.4),
    text("Dagegen, Pflichten", 1.8),
    typed("EUR im Jahr links", CellKind.EURO),
    typed("EUR im Jahr rechts", CellKind.EURO),
)


def doubles_report(found: DoublesAnswer, asked: str, standpoint: Standpoint) -> Report:
    """The pairs of the answer in their order."""
    sources = Sources()
    totals = (count("Paare", len(found.pairs)), count("Verglichen", found.compared, "Zusammenschlüsse und andere"))
    rows = tuple(_row(pair, sources) for pair in found.pairs)
    return Report(
        title=TITLE,
        asked="; ".join(words for words in (asked, f"verglichen {found.when}") if words),
        state=state_words(standpoint),
        made=made_on(standpoint),
        hint=HINT,
        tables=(Table(title="Paare", columns=_COLUMNS, rows=rows, totals=totals),),
        legend=("Die Nähe ist die Summe der Anteile bekannter Teile; was unbekannt ist, zählt nicht mit.",),
        sources=sources.told(),
        unknown=(
            *named("Mit Teilen, die nicht bekannt sind", [_names(one) for one in found.pairs if _lacks(one)]),
            NO_ABSENCE,
        ),
    )


def share_words(part: DoublePart) -> str:
    """``gemeinsame Mitglieder 22 %``: what a part adds to the whole."""
    return f"{part.label} {round(part.share * 100)}\u00a0%"


def against_words(pair: DoubleRow) -> str:
    """What speaks against a double, duties by law, and who set it aside."""
    told = [f"{one.label} (mal {one.factor:g})".replace(".", ",") for one in pair.brakes]
    told += [f"Pflicht: {one.body.name}, {duty_words(one)}" for one in pair.duties]
    told += [f"beiseitegelegt von {pair.set_aside.by}: {pair.set_aside.why}"] if pair.set_aside else []
    return "; ".join(told)


def duty_words(duty: DutyRow) -> str:
    """A duty by law; one that no source tells is marked."""
    return duty.label if duty.told else f"{duty.label} (erschlossen)"


def _row(pair: DoubleRow, sources: Sources) -> Row:
    counting = sorted((one for one in pair.parts if one.score is not None), key=lambda one: -one.share)
    cells = (
        str(pair.place) if pair.place else "",
        pair.left.name,
        pair.right.name,
        f"{pair.score:.4f}",
        f"{pair.confidence:.4f}",
        "; ".join(share_words(one) for one in counting if one.share > 0),
        against_words(pair),
        euro(pair.left_yearly),
        euro(pair.right_yearly),
    )
    return Row(cells=cells, sources=sources.cite(cited for part in pair.parts for cited in part.evidence))


def _names(pair: DoubleRow) -> str:
    return f"{pair.left.name} und {pair.right.name}"


def _lacks(pair: DoubleRow) -> bool:
    return any(part.score is None for part in pair.parts)
