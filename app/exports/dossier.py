"""The dossier of one Doppelstruktur: two bodies side by side on two pages, with everything that the hint rests on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from app.answers.answer import Citation
from app.answers.bodies.answers import BodyAnswer
from app.answers.costs.totals import Totals
from app.answers.doubles.answers import DoublePart, DoubleRow
from app.answers.doubles.beside_answers import BesideAnswer, BesideRow, ThreeColumns
from app.answers.standpoint import Standpoint
from app.answers.topic_words import topic_word
from app.exports.bodies import profile_lines
from app.exports.cells import UNKNOWN
from app.exports.citing import Sources
from app.exports.doubles import against_words, duty_words
from app.exports.figure import pair_figure
from app.exports.saying import HINT, NO_ABSENCE, made_on, named, state_words, text, typed
from graph_model.analysis.costs.wording import eur
from graph_model.records.reports import Cell, CellKind, Column, Report, Row, Table
from graph_model.values.vocabularies import Completeness

_MOST_MEMBERS: Final = 30
_MOST_NAMES: Final = 12
_MOST_SOURCES: Final = 12
_LONGEST: Final = 160


def dossier(found: BesideAnswer, left: BodyAnswer, right: BodyAnswer, standpoint: Standpoint) -> Report:
    """The two bodies of the answer; ``left`` and ``right`` are what is known of each."""
    sources, pair = Sources(), found.told.pair
    sides = (found.left.name, found.right.name)
    tables = [
        Table(
            title="Steckbriefe", columns=_beside(sides), rows=tuple(_profile(found, left, right, sources)), lines=True
        ),
        Table(title="Woran es liegt", columns=_parts(sides), rows=tuple(_part(one, sources) for one in _told(pair))),
        Table(title="Was beide haben", columns=_three(sides), rows=tuple(_lists(found, sources))),
    ]
    return Report(
        title=f"Dossier: {sides[0]} und {sides[1]}",
        asked=f"{sides[0]} neben {sides[1]}, verglichen {found.when}",
        state=state_words(standpoint),
        made=made_on(standpoint),
        hint=_hint(found, pair),
        tables=tuple(table for table in tables if table.rows),
        legend=tuple(_legend(pair)),
        sources=sources.told(),
        unknown=tuple(_unknown(found, pair)),
        landscape=False,
        sources_on_paper=_MOST_SOURCES,
        figure=pair_figure(found),
    )


def _hint(found: BesideAnswer, pair: DoubleRow | None) -> str:
    return " ".join(filter(None, (_verdict(found, pair), found.told.scope.says if found.told.scope else "")))


def _verdict(found: BesideAnswer, pair: DoubleRow | None) -> str:
    if pair is None:
        return f"Kein Hinweis auf eine Doppelstruktur {found.when}: {found.told.reason}."
    place = f", Platz {pair.place}" if pair.place else ""
    known = f"{round(pair.confidence * 100)}\u00a0% der Angaben sind bekannt"
    return f"{pair.hint}: Nähe {round(pair.score * 100)}\u00a0%{place}; {known}. {HINT}"


def _beside(sides: Sequence[str]) -> tuple[Column, ...]:
    return (text("Angabe", 1.1), text(sides[0], 2.4), text(sides[1], 2.4))


def _parts(sides: Sequence[str]) -> tuple[Column, ...]:
    likeness, share = typed("Gleichheit", CellKind.PART, 0.75), typed("Anteil", CellKind.PART, 0.6)
    return (text("Was verglichen wird", 1.3), text(sides[0], 2), text(sides[1], 2), likeness, share)


def _three(sides: Sequence[str]) -> tuple[Column, ...]:
    return (text("Was", 0.8), text(f"nur {sides[0]}", 2), text("beide", 2), text(f"nur {sides[1]}", 2))


def _profile(found: BesideAnswer, left: BodyAnswer, right: BodyAnswer, sources: Sources) -> Iterator[Row]:
    here, there = ({label: (said, cited) for label, said, cited in profile_lines(one)} for one in (left, right))
    for label in dict.fromkeys((*here, *there)):
        if label in ("Themen", "Gebiet", "Mitgliederliste"):
            continue
        (one, told), (other, also) = here.get(label, ("", ())), there.get(label, ("", ()))
        if one != "" or other != "":
            cells = (label, _short(one or None), _short(other or None))
            yield Row(cells=cells, sources=sources.cite((*told, *also)))
    yield Row(cells=("Mitgliederliste", found.left_list.label, found.right_list.label))
    yield from _duties(found, sources)
    payments = [cited for body in (left, right) for one in body.received for cited in one.evidence]
    cells = ("Erhält", _costs(found.left_costs), _costs(found.right_costs))
    yield Row(cells=cells, sources=sources.cite(payments))


def _duties(found: BesideAnswer, sources: Sources) -> Iterator[Row]:
    """What a law demands of one of them cannot simply be given up."""
    duties = found.told.pair.duties if found.told.pair else ()
    if duties:
        told = {body: [duty for duty in duties if duty.body.id == body] for body in (found.left.id, found.right.id)}
        words = ("; ".join(map(duty_words, duties)) or "keine bekannt" for duties in told.values())
        cited = sources.cite(cited for duty in duties for cited in duty.evidence)
        yield Row(cells=("Gesetzliche Pflicht", *words), sources=cited)


def _costs(totals: Totals) -> Cell:
    """What a body receives in words; None where nothing is told."""
    told = [f"{eur(totals.yearly)} im Jahr"] if totals.by_kind else []
    told += [f"{eur(totals.once)} einmalig"] if totals.once else []
    told += [f"{own.cost_class.label}: {eur(own.eur)} {'einmalig' if own.once else 'im Jahr'}" for own in totals.own]
    told += [f"{one.status.label}: {eur(one.eur)}" for one in totals.apart]
    told += [f"{totals.unknown} Beträge unbekannt"] if totals.unknown else []
    return "; ".join(told) or None


def _told(pair: DoubleRow | None) -> Sequence[DoublePart]:
    """The parts that count first, by what they add."""
    return sorted(pair.parts, key=lambda one: (one.score is None, -one.share)) if pair else ()


def _part(part: DoublePart, sources: Sources) -> Row:
    left, right, common = (_words(part, said) for said in (part.left_value, part.right_value, part.common))
    label = f"{part.label} ({part.note})" if part.note else part.label
    right = f"{right or UNKNOWN} (gemeinsam: {common})" if common else right
    score = None if part.score is None else f"{part.score:.4f}"
    share = "" if part.score is None else f"{part.share:.4f}"
    cells = (label, _short(left or None), _short(right or None), score, share)
    return Row(cells=cells, sources=sources.cite(part.evidence), apart=part.score is None)


def _words(part: DoublePart, said: str) -> str:
    return ", ".join(map(topic_word, said.split(", "))) if part.name == "topics" and said else said


def _lists(found: BesideAnswer, sources: Sources) -> Iterator[Row]:
    told = (
        ("Mitglieder", found.members),
        ("Wer zahlt", found.payers),
        ("Themen", found.topics),
        ("Gebiet", found.areas),
    )
    for label, three in told:
        if not three.is_empty:
            columns = ((three.left, three.left_count), (three.both, three.both_count), (three.right, three.right_count))
            names = (_names(rows, counted, label) for rows, counted in columns)
            yield Row(cells=(label, *names), sources=sources.cite(_evidence(three)))


def _names(rows: Sequence[BesideRow], counted: int, what: str) -> str:
    most = _MOST_MEMBERS if what == "Mitglieder" else _MOST_NAMES
    shown = [topic_word(row.name) if what == "Themen" else row.name for row in rows[:most]]
    more = f" und {counted - len(shown)} weitere" if counted > len(shown) else ""
    return f"{counted}: {'; '.join(shown)}{more}" if counted else "–"


def _evidence(three: ThreeColumns) -> Iterable[Citation]:
    return (cited for row in (*three.both, *three.left, *three.right) for cited in row.evidence)


def _short(said: Cell) -> Cell:
    if said is None or len(said) <= _LONGEST:
        return said
    return said[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _legend(pair: DoubleRow | None) -> Iterator[str]:
    if pair:
        yield "Die Nähe ist die Summe der Anteile; was unbekannt ist, zählt nicht mit."
        if against_words(pair):
            yield f"Dagegen spricht, Pflichten: {against_words(pair)}"


def _unknown(found: BesideAnswer, pair: DoubleRow | None) -> Iterator[str]:
    parts = [f"{one.label}{_range(one)}" for one in (pair.parts if pair else ()) if one.score is None]
    yield from named("Nicht vergleichbar, weil nicht bekannt", parts)
    for body, complete in ((found.left, found.left_list), (found.right, found.right_list)):
        if complete is not Completeness.COMPLETE:
            yield f"Die Mitgliederliste von {body.name} ist nicht vollständig ({complete.label})."
    yield NO_ABSENCE


def _range(part: DoublePart) -> str:
    if part.low is None or part.high is None:
        return ""
    return f" (zwischen {round(part.low * 100)} und {round(part.high * 100)}\u00a0%)"
