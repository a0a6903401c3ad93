"""Fees by formula: computed from the inhabitants on the formula's reference day, with the computation in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from graph_model.analysis.costs.kinds import told_year
from graph_model.analysis.costs.wording import eur, number
from graph_model.records.facts import Body, Contribution
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.vocabularies import Period

_KREIS, _GEMEINDE = 5, 8


@dataclass(frozen=True, slots=True)
class Inhabitants:
    """How many lived in the place with this key (AGS, or ARS of a Gemeindeverband) on a day, and who says so."""

    place: str
    number: int
    day: date
    source: str


@dataclass(frozen=True, slots=True)
class Computation:
    """A fee as it was computed: ``eur`` None where a number is missing. ``estimated``: not by the inhabitants of the
    reference day; ``why`` says what is missing or estimated."""

    eur: Decimal | None
    words: str
    estimated: bool = False
    why: str | None = None


Populations = Mapping[str, Sequence[Inhabitants]]
"""Body id -> what is known of its inhabitants, by day."""


def populations(bodies: Iterable[Body], known: Iterable[Inhabitants]) -> dict[str, tuple[Inhabitants, ...]]:
    """The inhabitants of every body that is a place; those of a Kreis are the sum of its Gemeinden where the directory
    gives these alone."""
    by_place: dict[str, list[Inhabitants]] = {}
    for one in [*(every := list(known)), *_districts(every)]:
        by_place.setdefault(one.place, []).append(one)
    return {
        body.key: tuple(sorted(by_place[body.ags.digits], key=lambda one: one.day))
        for body in bodies
        if body.ags and body.kind and body.kind.is_territorial and body.ags.digits in by_place
    }


def formula_of(contribution: Contribution) -> FeeFormula | None:
    """The formula that the source gives, or the one that an amount per inhabitant comes to."""
    if contribution.formula is not None:
        return contribution.formula
    if contribution.per is Period.INHABITANT and contribution.amount is not None:
        return FeeFormula(per_inhabitant=contribution.amount.eur)
    return None


def computed(contribution: Contribution, year: int, known: Sequence[Inhabitants]) -> Computation | None:
    """The fee of ``year`` by the contribution's formula; None where it has none. ``known`` are the inhabitants of the
    payer."""
    formula = formula_of(contribution)
    if formula is None:
        return None
    if formula.per_inhabitant is None:
        return _computation(formula, None, estimated=False, why=None)
    day = _reference_day(formula, told_year(contribution), year)
    inhabitants, why = _counted(day, date(year, 12, 31), known)
    return _computation(formula, inhabitants, estimated=why is not None, why=why)


def _computation(formula: FeeFormula, found: Inhabitants | None, *, estimated: bool, why: str | None) -> Computation:
    if formula.share is not None:
        return Computation(None, in_words(formula), why="die Gesamtsumme, von der ein Anteil zu zahlen ist, fehlt")
    if formula.per_inhabitant is not None and found is None:
        return Computation(None, in_words(formula), why=why)
    fee = formula.amount(found.number if found else None)
    words = f"{in_words(formula, found)} = {eur(fee) if fee is not None else 'unbekannt'}"
    return Computation(fee, words, estimated, why)


def in_words(formula: FeeFormula, found: Inhabitants | None = None) -> str:
    """The formula, with the inhabitants put in where they are known."""
    heads = f"{number(found.number)} Einwohner ({found.source}, {found.day:%d.%m.%Y})" if found else "Einwohner"
    parts = [
        f"{eur(formula.flat)} fest" if formula.flat is not None else "",
        f"{eur(formula.per_inhabitant)} × {heads}" if formula.per_inhabitant is not None else "",
        f"{number(formula.share * 100)} % der Gesamtsumme" if formula.share is not None else "",
    ]
    bounds = [
        f"gerundet auf volle {eur(formula.round_to)}" if formula.round_to is not None else "",
        f"mindestens {eur(formula.at_least)}" if formula.at_least is not None else "",
        f"höchstens {eur(formula.at_most)}" if formula.at_most is not None else "",
    ]
    return ", ".join([" + ".join(filter(None, parts)), *filter(None, bounds)])


def _reference_day(formula: FeeFormula, told: int | None, year: int) -> PartialDate | None:
    """The reference day of ``year``: as far from that year as the one told is from the year it was told for."""
    day = formula.reference_day
    if day is None or told is None:
        return day
    moved = day.year + year - told
    last_of_february = day.month == 2 and day.day == 29
    return replace(day, year=moved, day=28 if last_of_february else day.day)


def _counted(day: PartialDate | None, end: date, known: Sequence[Inhabitants]) -> tuple[Inhabitants | None, str | None]:
    """The inhabitants to count with, and why they are an estimate; None for an exact figure."""
    if not known:
        return None, "die Einwohnerzahl ist nicht bekannt (Gemeindeverzeichnis laden oder mit Quelle und Tag eintragen)"
    if day is None:
        before = [one for one in known if one.day <= end]
        return (before or list(known))[-1 if before else 0], "die Formel nennt keinen Stichtag"
    fitting = [one for one in known if day.covers(one.day)]
    if fitting:
        return fitting[-1], None
    nearest = min(known, key=lambda one: abs((one.day - day.latest()).days))
    return nearest, f"Stichtag ist {day.german()}, bekannt ist die Zahl vom {nearest.day:%d.%m.%Y}"


def _districts(known: Iterable[Inhabitants]) -> list[Inhabitants]:
    """The sums of Gemeinden, Kreis by Kreis and edition by edition, where the Kreis itself has no figure."""
    sums: dict[tuple[str, date, str], int] = {}
    own = set()
    for one in known:
        if len(one.place) == _GEMEINDE:
            key = (one.place[:_KREIS], one.day, one.source)
            sums[key] = sums.get(key, 0) + one.number
        else:
            own.add((one.place, one.day))
    return [Inhabitants(k, total, day, src) for (k, day, src), total in sums.items() if (k, day) not in own]
