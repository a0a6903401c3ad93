"""The filter and the totals of the table in German: what is shown, what is counted, and what is not."""

from collections.abc import Iterator
from typing import Final

from app.answers.costs.totals import OwnTotal
from app.answers.scope.scope import Scope
from app.answers.table.answers import TableTotals
from app.answers.table.asked import Arranged, Column, TableAsked
from app.answers.topic_words import topic_word
from graph_model.analysis.costs.grounds import Rules
from graph_model.analysis.costs.wording import eur, number

EVERYTHING_SHOWN: Final = "alle Mitgliedschaften und Zahlungen"


def filter_words(asked: TableAsked, scope: Scope, names: dict[str, str] | None = None) -> str:
    """What was asked for, as a file prints it; ``names`` are those of bodies that were asked for by their id."""
    told = [scope.says, *_who(asked, names or {}), *_what(asked)]
    words = "; ".join(one for one in told if one)
    return words or EVERYTHING_SHOWN


def arranged_words(arranged: Arranged) -> str:
    """How the rows stand; nothing where it is as usual."""
    told = []
    if arranged.grouping:
        told.append(f"gruppiert {arranged.grouping.label}")
    if arranged.sort is not Column.MEMBER or arranged.descending:
        way = "absteigend" if arranged.descending else "aufsteigend"
        told.append(f"sortiert nach „{arranged.sort.label}“, {way}, Unbekanntes zuletzt")
    return "; ".join(told)


def year_words(asked: TableAsked) -> str:
    """For when the amounts are."""
    if asked.year is None:
        return "Beträge nach der jeweils jüngsten Angabe"
    last = asked.to_year
    return f"Jahre {asked.year} bis {last}" if last and last != asked.year else f"Jahr {asked.year}"


def says(totals: TableTotals, asked: TableAsked, rules: Rules) -> tuple[str, ...]:
    """What is counted, on what it rests, and what stands beside it, a sentence each."""
    return tuple(sentence for sentence in (*_counted(totals, asked), *_beside(totals, asked, rules)) if sentence)


def rows_words(totals: TableTotals) -> str:
    """How many rows there are, of whom."""
    members = _many(totals.members, "Mitglied", "Mitgliedern")
    bodies = _many(totals.bodies, "Zusammenschluss", "Zusammenschlüssen")
    paid_only = f", davon {number(totals.paid_only)} nur aus Zahlungen bekannt" if totals.paid_only else ""
    return f"{_many(totals.rows, 'Mitgliedschaft', 'Mitgliedschaften')} von {members} in {bodies}{paid_only}"


def _who(asked: TableAsked, names: dict[str, str]) -> Iterator[str]:
    for told, what in ((asked.member, "Mitglied oder Zahlender"), (asked.body, "Zusammenschluss")):
        if told:
            yield f"{what}: „{names.get(told, told)}“"


def _what(asked: TableAsked) -> Iterator[str]:
    told = (
        ("Art des Beitrags", asked.kind),
        ("Art des Zusammenschlusses", asked.body_kind),
        ("Als", asked.role),
        ("Stand", asked.status),
        ("Gelebt", asked.lived),
        ("Kündbar", asked.terminable),
    )
    if asked.year is not None:
        yield year_words(asked)
    for what, term in told:
        if term:
            yield f"{what}: {term.label}"
    if asked.topic:
        yield f"Thema: {topic_word(asked.topic)}"
    if asked.known:
        yield asked.known.label
    if asked.text:
        yield f"Suchwort: „{asked.text}“"


def _counted(totals: TableTotals, asked: TableAsked) -> Iterator[str]:
    yield f"Gezeigt: {rows_words(totals)}."
    when = _when(totals, asked)
    if not totals.amounts:
        yield f"Für die Summe {when} ist kein Betrag bekannt, der beschlossen ist oder läuft."
        return
    high = f" bis {eur(totals.yearly_high)}" if totals.yearly_high > totals.yearly else ""
    span = " in allen Jahren zusammen" if len(asked.years) > 1 else " im Jahr"
    amounts = _many(totals.amounts, "Betrag", "Beträge")
    yield (
        f"Gezählt ist, was beschlossen ist oder läuft, {when}: {eur(totals.yearly)}{high}{span} ({amounts}), davon "
        f"belegt {eur(totals.told)}, fortgeschrieben {eur(totals.carried)}, geplant {eur(totals.planned)}."
    )


def _when(totals: TableTotals, asked: TableAsked) -> str:
    if asked.year is not None:
        return f"für {year_words(asked).replace('Jahre', 'die Jahre').replace('Jahr ', 'das Jahr ')}"
    first, last = totals.stand_from, totals.stand_to
    if first is None:
        return "nach der jeweils jüngsten Angabe"
    return f"nach der jeweils jüngsten Angabe (Stand {first if first == last else f'{first} bis {last}'})"


def _beside(totals: TableTotals, asked: TableAsked, rules: Rules) -> Iterator[str]:
    if totals.stale_amounts:
        yield _stale(totals, asked, rules)
    if totals.once_amounts:
        yield f"Einmalig, in keiner Summe eines Jahres: {eur(totals.once)}."
    for own in totals.own:
        yield f"Für sich gezählt, {_own(own)}."
    if totals.without_amount:
        yield f"Ohne bekannten Betrag, das heißt nicht 0 EUR: {_many(totals.without_amount, 'Zeile', 'Zeilen')}."
    beside = (
        (totals.apart, "Vorgeschlagen, beantragt, abgelehnt oder beendet und darum in keiner Summe"),
        (totals.undated, "Ohne Jahr und darum in keiner Summe eines Jahres"),
        (totals.waived, "Nach der Quelle nicht geschuldet (entfällt)"),
    )
    for amounts, words in beside:
        if amounts:
            yield f"{words}: {_many(amounts, 'Betrag', 'Beträge')}."


def _stale(totals: TableTotals, asked: TableAsked, rules: Rules) -> str:
    after = f"seit mehr als {rules.stale_after} Jahren ohne neue Angabe"
    if asked.year is None:
        return f"Davon sind {eur(totals.stale)} heute veraltet und zu prüfen ({after})."
    return f"Veraltet, zu prüfen und in keiner Summe, weil {after}: {eur(totals.stale)}."


def _own(own: OwnTotal) -> str:
    return f"{own.cost_class.label}: {eur(own.eur)} {'einmalig' if own.once else 'im Jahr'}"


def _many(count: int, one: str, many: str) -> str:
    return f"{number(count)} {one if count == 1 else many}"
