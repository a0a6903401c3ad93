"""Answers about Doppelstrukturen: pairs of bodies that may do the same for the same people, part by part."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import numpy as np

from app.answers.answer import BodyRef, Citation
from app.answers.doubles.answers import (
    BrakeRow,
    DoublePart,
    DoubleRow,
    DoublesAnswer,
    DutyRow,
    PairAnswer,
    SetAside,
)
from app.answers.doubles.aside import Asides, set_aside
from app.answers.doubles.choosing import NONE_ASIDE, Choice, Pairs, chosen
from app.answers.doubles.ranking import Ranked, Ranking, ranked
from app.answers.from_graph import citations
from app.answers.history import Recalled
from app.answers.kept import kept as kept_facts
from app.answers.paging import placed
from app.answers.scope.pair import pair_in_scope
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.standpoint import Standpoint
from graph_model.analysis import costs
from graph_model.analysis.doubles import Double, NoDouble, PartScore, Window, pair_of
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contribution
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_PAIRS = 20
"""With their passages some 170 kB at size."""

_Cited = Mapping[str, Citation]


def doubles(
    database: Database,
    audience: Audience,
    *,
    as_of: date | None = None,
    when: Window | None = None,
    body: str | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAIRS,
    with_set_aside: bool = False,
    scope: Scope = EVERYTHING,
    ranking: Ranking | None = None,
    recalled: Recalled | None = None,
) -> DoublesAnswer:
    """The likeliest pairs first, those of ``body`` (an id) alone where one is named, without those that a judgement set
    aside unless asked for. ``when`` is a day or years, ``as_of`` a day; neither is today, or the period that is
    recalled. ``ranking`` keeps what was computed for the next who asks. Raises BadCursorError."""
    wanted = Pairs(Choice.WITH_ASIDE if with_set_aside else Choice.STANDING, body, scope=scope)
    found = _ranked(database, audience, when or as_of, ranking, recalled)
    return listed(found, database, wanted, aside=set_aside(database, recalled), cursor=cursor, limit=limit)


def pairs_in(
    database: Database,
    audience: Audience,
    wanted: Pairs,
    *,
    when: Window | date | None = None,
    start: int = 0,
    limit: int | None = USUAL_PAIRS,
    ranking: Ranking | None = None,
    recalled: Recalled | None = None,
) -> DoublesAnswer:
    """The pairs that are ``wanted``, from the ``start``-th on (the first is 0); the rest as in ``doubles``."""
    found = _ranked(database, audience, when, ranking, recalled)
    return listed(found, database, wanted, aside=set_aside(database, recalled), start=start, limit=limit)


def pair(
    database: Database,
    audience: Audience,
    left: str,
    right: str,
    *,
    when: Window | None = None,
    ranking: Ranking | None = None,
    recalled: Recalled | None = None,
    scope: Scope = EVERYTHING,
) -> PairAnswer:
    """The pair of these two ids explained, or why they are no double; one that is set aside says so, and so does one
    that does not concern the ``scope``."""
    found = _ranked(database, audience, when, ranking, recalled)
    told = explained(found, database, left, right, set_aside(database, recalled))
    facts = recalled.facts if recalled else kept_facts(database, audience).facts
    return scoped(told, facts, scope)


def scoped(told: PairAnswer, facts: Facts, scope: Scope) -> PairAnswer:
    """The same with how it stands to the scope, by these facts."""
    return told.model_copy(update={"scope": pair_in_scope(facts, scope, told.left, told.right)})


def listed(
    found: Ranked,
    database: Database | None = None,
    wanted: Pairs | None = None,
    *,
    aside: Asides = NONE_ASIDE,
    start: int = 0,
    cursor: str | None = None,
    limit: int | None = None,
) -> DoublesAnswer:
    """The pairs of a ranking as an answer, from ``start`` on or after ``cursor``; without a database there are no
    passages. Raises BadCursorError."""
    told = chosen(found, wanted or Pairs(), aside)
    numbers = told.numbers
    part = placed("doubles", len(numbers), lambda at: _pair_id(found, int(numbers[at])), cursor, limit, start=start)
    return DoublesAnswer(
        pairs=_rows(found, database, told.numbers[part.start : part.end].tolist(), aside),
        found=len(told.numbers),
        clear=told.clear,
        standing=told.standing,
        compared=int(np.count_nonzero(found.found.told.there)),
        aside=told.aside,
        when=found.found.told.window.german,
        next_cursor=part.next_cursor,
    )


def _pair_id(found: Ranked, number: int) -> str:
    keys = found.found.told.columns.bodies.keys
    return " ".join(keys[end] for end in found.found.ends(number))


def explained(
    found: Ranked, database: Database | None, left: str, right: str, aside: Asides = NONE_ASIDE
) -> PairAnswer:
    """One pair of a ranking."""
    number = pair_of(found.found, left, right)
    names = found.names
    told = {"left": _ref(names, left), "right": _ref(names, right), "when": found.found.told.window.german}
    if isinstance(number, NoDouble):
        return PairAnswer(**told, reason=number.value)
    return PairAnswer(**told, pair=_rows(found, database, [number], aside)[0])


def window(asked: Standpoint) -> Window:
    """The day or period that a standpoint asks for."""
    return Window(asked.period.earliest(), asked.period.latest())


def _ranked(
    database: Database, audience: Audience, when: date | Window | None, kept: Ranking | None, recalled: Recalled | None
) -> Ranked:
    usual = window(recalled.standpoint) if recalled else Window.on(date.today())
    asked = usual if when is None else when if isinstance(when, Window) else Window.on(when)
    if kept:
        return kept.of(database, audience, asked, recalled)
    return ranked(database, audience, asked, recalled=recalled)


def _ref(names: Mapping[str, BodyRef], key: str) -> BodyRef:
    return names.get(key) or BodyRef(id=key, name=key)


def _rows(found: Ranked, database: Database | None, numbers: Sequence[int], aside: Asides) -> tuple[DoubleRow, ...]:
    known = found.rows.among(numbers) if database else {}
    made = _explained(found, database, [number for number in numbers if number not in known])
    if database:
        found.rows.add(made)
    rows = {**known, **made}
    return tuple(_with_judgement(rows[number], aside) for number in numbers)


def _explained(found: Ranked, database: Database | None, numbers: Sequence[int]) -> dict[int, DoubleRow]:
    """The rows of these pairs, as if nobody had set any aside."""
    if not numbers:
        return {}
    facts, told = found.explained(database, numbers)
    cited = _cited(database, told)
    yearly = _yearly(found, facts, {body for one in told for body in (one.left, one.right)})
    clear = found.found.weights.ranking.clear
    return {number: _row(one, found.names, yearly, cited, clear) for number, one in zip(numbers, told, strict=True)}


def _with_judgement(row: DoubleRow, aside: Asides) -> DoubleRow:
    judged = aside.get(frozenset((row.left.id, row.right.id)))
    return row.model_copy(update={"set_aside": _judged(judged)}) if judged else row


def _cited(database: Database | None, found: Iterable[Double]) -> _Cited:
    told = [one.statements for double in found for one in double.parts]
    told += [one.statements for double in found for one in double.duties]
    named = {statement for statements in told for statement in statements}
    rows = database.read("read/citations", statements=sorted(named)) if named and database else []
    return {cited.statement: cited for cited in citations(row["evidence"] for row in rows)}


def _yearly(found: Ranked, facts: Facts, bodies: Collection[str]) -> dict[str, Decimal | None]:
    """EUR a year that each of these bodies receives; None where no amount is known, which is not 0."""
    known = found.received.among(bodies)
    received: dict[str, list[Contribution]] = {body: [] for body in bodies if body not in known}
    for contribution in facts.contributions:
        if contribution.payee in received:
            received[contribution.payee].append(contribution)
    totals = {body: costs.totals(told) for body, told in received.items()}
    made = {body: total.yearly_eur if total.yearly else None for body, total in totals.items()}
    found.received.add(made)
    return {**known, **made}


def _row(
    double: Double,
    names: Mapping[str, BodyRef],
    yearly: Mapping[str, Decimal | None],
    cited: _Cited,
    clear: float,
) -> DoubleRow:
    return DoubleRow(
        place=double.place,
        left=names[double.left],
        right=names[double.right],
        score=double.score,
        confidence=double.confidence,
        rank=double.rank,
        is_telling=double.rank >= clear,
        parts=tuple(_part(part, cited) for part in double.parts),
        brakes=tuple(BrakeRow(label=brake.label, factor=brake.factor) for brake in double.brakes),
        duties=tuple(
            DutyRow(body=names[duty.body], label=duty.label, told=duty.told, evidence=_passages(duty.statements, cited))
            for duty in double.duties
        ),
        left_yearly=yearly.get(double.left),
        right_yearly=yearly.get(double.right),
    )


def _judged(judgement: Judgement) -> SetAside:
    return SetAside(judgement=judgement.id, by=judgement.by, why=judgement.why, recorded=judgement.recorded)


def _part(part: PartScore, cited: _Cited) -> DoublePart:
    told = {name: getattr(part, name) for name in DoublePart.model_fields if name != "evidence"}
    return DoublePart(**told, evidence=_passages(part.statements, cited))


def _passages(statements: Iterable[str], cited: _Cited) -> tuple[Citation, ...]:
    return tuple(cited[one] for one in statements if one in cited)
